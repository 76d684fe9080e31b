# What is the same in every language, and what is made for each of the names in domain/places.json.

# So that "not given" can stand in its place. $phone (Phone)
phone-number = { $phone }
# $words (words)
plain = { $words }
# Two things side by side. $first (message), $second (message)
joined = { $first } · { $second }
# Things side by side with commas between them. $items (list)
listed = { $items }

# The notice on personal data, folded until it is tapped. $notice (message)
privacy-folded = <blockquote expandable>{ $notice }</blockquote>
# Under the first question, which may be in a language that its reader does not know. One a row.
btn-other-language = 🌐 Language · Dil · Тіл

### Here stand codes; places.rs puts a message with the names over each.

# $country (Country)
country = { $country }
# $country (Country)
country-with-flag = { $country }
# $region (Region)
region = { $region }
# Among its neighbours. $region (Region)
region-in-list = { $region }
# $language (SpokenLanguage)
language-name = { $language }
# A language in its own words. $language (SpokenLanguage)
endonym = { $language }
# An event or a shift in a list, with the name of a region or a country, and what is left or what the reader has of it.
# $title (words), $moment (message), $region (message), $standing (message)
event-listed =
    <b>{ $title }</b>
    🗓 { $moment }
    📍 { $region } · { $standing }
# An event of several shifts, as who looks after it sees it. $title (words), $first (message), $last (message), $days (i64),
# $totals (message) what its lists come to, $lines (list) each of its shifts
desk =
    <b>{ $title }</b>
    { $days ->
        [1] { $first }
       *[other] { $first } – { $last }
    }

    { $totals }

    { $lines }
# Who comes to an event of several shifts on a day. $title (words), $date (message)
roster-day =
    <b>{ $title }</b>
    { $date }
# One of the shifts, with its role. $hours (message), $totals (message) what its list comes to, $confirmed (list) names
roster-shift =
    <b>{ $hours }</b>
    { $totals }
    { $confirmed }
# The people of a shift, a line each, numbered. $title (words), $date (message), $hours (message), $lines (list)
people-list =
    <b>{ $title }</b>
    { $date }, { $hours }

    { $lines }
# One of them, with a sign before the name for who does not just have a place.
# $number (usize), $mark (fixed), $name (Name), $age (i16)
person-line = { $number }. { $mark }{ $name }, { $age }
# An announcement, to tell it from others: its first words, whose people get it, when it was made or when it recurs, and by whom.
# $words (message), $audience (message), $when (message), $name (Name)
announcement-about =
    <b>{ $words }</b>
    👥 { $audience }
    🗓 { $when } · { $name }
# The same of somebody who has left. $words (message), $audience (message), $when (message)
announcement-about-left =
    <b>{ $words }</b>
    👥 { $audience }
    🗓 { $when }
