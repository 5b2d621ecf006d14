if (true) {
  alert(`${1 + 1}`);
