package rubezh.text.point;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What letters say of an angle.
 *
 * @param latitude latitude, not longitude
 * @param direction 1 for north and east, -1 for south and west, 0 where the word does not say
 */
record Mark(boolean latitude, int direction) {
    private static final Map<String, Mark> WORDS =
            Stream.of(
                            words(new Mark(true, 1), "N NORTH СШ С СЕВЕРНОЙШИРОТЫ СЕВЕРНАЯШИРОТА"),
                            words(new Mark(true, -1), "S SOUTH ЮШ Ю ЮЖНОЙШИРОТЫ ЮЖНАЯШИРОТА"),
                            words(
                                    new Mark(false, 1),
                                    "E EAST ВД В ВОСТОЧНОЙДОЛГОТЫ ВОСТОЧНАЯДОЛГОТА"),
                            words(
                                    new Mark(false, -1),
                                    "W WEST ЗД З ЗАПАДНОЙДОЛГОТЫ ЗАПАДНАЯДОЛГОТА"),
                            // Typed with the other layout, or with the letter that looks alike.
                            words(new Mark(true, 1), "Т"),
                            words(new Mark(true, -1), "Ы"),
                            words(new Mark(false, 1), "У Е"),
                            words(new Mark(false, -1), "Ц"),
                            words(new Mark(true, 0), "LAT LATITUDE ШИРОТА"),
                            words(new Mark(false, 0), "LON LONG LNG LONGITUDE ДОЛГОТА"))
                    .flatMap(words -> words.entrySet().stream())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<String, Mark> words(Mark mark, String words) {
        return Stream.of(words.split(" ")).collect(Collectors.toMap(word -> word, _ -> mark));
    }

    static Optional<Mark> of(Token token) {
        return Optional.ofNullable(WORDS.get(token.text().replaceAll("[. :=]", "")));
    }
}
