//! The drawing that shows what an offer is: said by its editor, else guessed from its title.
//!
//! Which words lead to which drawing stands in [`super::pictogram_words`].

use super::offer::Domain;
use super::pictogram_words::{Scope, meaning_of};
use super::scalar::choice;
use crate::language::fold::{fold, words};

choice! {
    /// What is drawn.
    pub enum Pictogram {
        /// A swimmer.
        Swimming = "zwemmen",
        /// A judo suit.
        Judo = "judo",
        /// Somebody who sits in the lotus position.
        Yoga = "yoga",
        /// The rings of a gym.
        Gym = "gym",
        /// A football.
        Football = "voetbal",
        /// A basketball.
        Basketball = "basketbal",
        /// Somebody who runs.
        Moving = "bewegen",
        /// A kite.
        PlayingOutside = "buitenspelen",
        /// A bicycle.
        Cycling = "fiets",
        /// Somebody who dances.
        Dancing = "dansen",
        /// A circus tent.
        Circus = "circus",
        /// A knight of chess.
        Chess = "schaken",
        /// A sewing machine.
        Sewing = "naaien",
        /// A steaming pan.
        Cooking = "koken",
        /// A plant that comes up.
        Garden = "tuin",
        /// A tree.
        Nature = "natuur",
        /// A bird.
        Birds = "vogels",
        /// A paw.
        Animals = "dieren",
        /// A child that sings.
        Singing = "zingen",
        /// A triangle to strike.
        Music = "muziek",
        /// A guitar.
        Guitar = "gitaar",
        /// A drum.
        Drum = "trommel",
        /// Keys of a piano.
        Piano = "piano",
        /// Two masks.
        Theatre = "theater",
        /// A note between curtains.
        Musical = "musical",
        /// A puppet show.
        Puppets = "poppentheater",
        /// A pencil.
        Drawing = "tekenen",
        /// A brush.
        Painting = "schilderen",
        /// A pot on a wheel.
        Clay = "klei",
        /// Scissors and a star.
        Crafts = "knutselen",
        /// A hammer and a nail.
        Woodwork = "hout",
        /// A camera.
        Photography = "fotografie",
        /// A clapperboard.
        Film = "film",
        /// A robot.
        Coding = "programmeren",
        /// A flask.
        Experiments = "proefjes",
        /// A newspaper.
        Newspaper = "krant",
        /// A megaphone.
        Debate = "debat",
        /// Two who read in one book.
        ReadingAloud = "voorlezen",
        /// A shelf of books.
        Books = "boeken",
        /// An exercise book and a pencil.
        Homework = "huiswerk",
        /// A blackboard with letters.
        LanguageLesson = "taalles",
        /// A cup and a speech bubble.
        LanguageCafe = "taalcafe",
        /// A cup of coffee.
        Coffee = "koffie",
        /// Parent, child and heart.
        Parenting = "opvoeden",
        /// A screen.
        Screen = "scherm",
        /// Building blocks.
        Toddlers = "peuters",
        /// Dice.
        NumberGames = "rekenspel",
        /// The four operations.
        Sums = "sommen",
        /// A money box.
        Money = "geld",
        /// A first-aid kit.
        FirstAid = "ehbo",
        /// A backpack.
        Backpack = "rugzak",
    }
}

impl Pictogram {
    /// What the title of an offer in a domain is about; none when no word of it says so for certain.
    ///
    /// What somebody does decides before what it is about, as in "dieren tekenen". Of several words the first decides: later
    /// ones tend to say with whom and where.
    #[must_use]
    pub fn guess(title: &str, domain: Domain) -> Option<Self> {
        let folded = fold(title);
        let scopes = [Scope::Anywhere, Scope::Within(domain), Scope::Subject];
        scopes.into_iter().find_map(|scope| words(&folded).find_map(|word| meaning_of(word, scope)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(title: &str, domain: &str) -> &'static str {
        let domain = Domain::from_word(domain).expect("a domain");
        Pictogram::guess(title, domain).map_or("", Pictogram::as_str)
    }

    #[test]
    fn a_title_shows_what_one_does() {
        for (title, domain, picture) in [
            ("Zwemles voor beginners", "sport", "zwemmen"),
            ("Judo op woensdag", "sport", "judo"),
            ("Peuteryoga", "sport", "yoga"),
            ("Ochtendgym", "sport", "gym"),
            ("Zaalvoetbaltoernooi", "sport", "voetbal"),
            ("Woensdagmiddagvoetbal", "sport", "voetbal"),
            ("Vaders in beweging", "sport", "bewegen"),
            ("Gospelkoor", "muziek", "zingen"),
            ("Muziektheater", "muziek", "theater"),
            ("Poppentheater maken", "toneel", "poppentheater"),
            ("Djembé en slagwerk", "muziek", "trommel"),
            ("Muziek op schoot", "muziek", "muziek"),
            ("Dierendans", "dans", "dansen"),
            ("Dieren tekenen", "beeldende-kunst", "tekenen"),
            ("Vogels kijken in het veen", "wereldburgerschap", "vogels"),
            ("Verhalen over dieren", "taal", "voorlezen"),
            ("Natuurwandeling", "wereldburgerschap", "natuur"),
            ("Danstechniek", "dans", "dansen"),
            ("Boekenclub", "taal", "boeken"),
            ("Taalcafé voor ouders", "taal", "taalcafe"),
            ("Tafelclub", "rekenen", "sommen"),
            ("Zakgeld en sparen", "rekenen", "geld"),
            ("Bij de dierentuin", "wereldburgerschap", "dieren"),
            ("ZWEMMEN", "sport", "zwemmen"),
        ] {
            assert_eq!(guessed(title, domain), picture, "{title}");
        }
    }

    #[test]
    fn neighbours_of_known_words_show_nothing_of_theirs() {
        for (title, domain) in [
            ("Tennis", "sport"),
            ("Tafeltennis", "sport"),
            ("Frisbee", "sport"),
            ("Inloop in Bos en Lommer", "opvoeding"),
            ("Kleding ruilen", "wereldburgerschap"),
            ("Kleinkinderen", "wereldburgerschap"),
            ("Ontmoeting in Tuindorp", "wereldburgerschap"),
            ("Bijeenkomst in Oosterhout", "wereldburgerschap"),
            ("Blokfluit", "muziek"),
            ("Filmmuziek", "muziek"),
            ("Natuurkunde", "rekenen"),
            ("Gebarentaal", "taal"),
            ("Speeltuin", "wereldburgerschap"),
            ("Akkoorden", "muziek"),
            ("Balans", "opvoeding"),
            ("Een muur vol verhalen", "wereldburgerschap"),
            ("Samen spelen", "muziek"),
            ("Hulp per telefoon", "opvoeding"),
            ("Weekendschool", "wereldburgerschap"),
            ("Kinderclub", "wereldburgerschap"),
            ("", "sport"),
            ("—", "sport"),
        ] {
            assert_eq!(guessed(title, domain), "", "{title}");
        }
    }
}
