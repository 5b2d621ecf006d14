// It's a greeting.
const greeting = "Good morning;
alert(greeting);
