package rubezh.text.point;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Meaning of the letters of an angle.
 *
 * @param latitude whether it is a latitude, not a longitude
 * @param direction 1 for north and east, -1 for south and west, 0 if the word does not say it
 */
record Hemisphere(boolean latitude, int direction) {
    private static final Map<String, Hemisphere> WORDS =
            Stream.of(
                            words(
                                    new Hemisphere(true, 1),
                                    "N NORTH СШ С СЕВЕРНОЙШИРОТЫ СЕВЕРНАЯШИРОТА"),
                            words(new Hemisphere(true, -1), "S SOUTH ЮШ Ю ЮЖНОЙШИРОТЫ ЮЖНАЯШИРОТА"),
                            words(
                                    new Hemisphere(false, 1),
                                    "E EAST ВД В ВОСТОЧНОЙДОЛГОТЫ ВОСТОЧНАЯДОЛГОТА"),
                            words(
                                    new Hemisphere(false, -1),
                                    "W WEST ЗД З ЗАПАДНОЙДОЛГОТЫ ЗАПАДНАЯДОЛГОТА"),
                            // Typed in the other layout, or with a look-alike letter.
                            words(new Hemisphere(true, 1), "Т"),
                            words(new Hemisphere(true, -1), "Ы"),
                            words(new Hemisphere(false, 1), "У Е"),
                            words(new Hemisphere(false, -1), "Ц"),
                            words(new Hemisphere(true, 0), "LAT LATITUDE ШИРОТА"),
                            words(new Hemisphere(false, 0), "LON LONG LNG LONGITUDE ДОЛГОТА"))
                    .flatMap(words -> words.entrySet().stream())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<String, Hemisphere> words(Hemisphere hemisphere, String words) {
        return Stream.of(words.split(" ")).collect(Collectors.toMap(word -> word, _ -> hemisphere));
    }

    static Optional<Hemisphere> of(PointToken pointToken) {
        return Optional.ofNullable(WORDS.get(pointToken.text().replaceAll("[. :=]", "")));
    }
}
