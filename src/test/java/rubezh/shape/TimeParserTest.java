package rubezh.shape;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** The short way through a time accepts and reads exactly what the parser of the library does. */
final class TimeParserTest {
    private static final long SEED = 20261128;

    @Test
    void timesAndWhatIsNoneAreReadAsTheLibraryReadsThem() {
        for (String text :
                List.of(
                        "2009-08-24T10:30:00+06:00",
                        "2009-08-24T10:30:00Z",
                        "2009-08-24T10:30:00-00:00",
                        "2009-08-24T10:30:00+17:59",
                        "2009-08-24T10:30:00+18:00",
                        "2009-08-24T10:30:00+18:01",
                        "2009-08-24T10:30:00+05:60",
                        "2009-08-24T10:30:00.5+06:00",
                        "2009-08-24T10:30+06:00",
                        "2009-08-24T24:00:00+06:00",
                        "2009-08-24T23:59:60Z",
                        "2009-02-29T10:30:00Z",
                        "2008-02-29T10:30:00Z",
                        "0000-01-01T00:00:00Z",
                        "2009-08-24t10:30:00z",
                        "٢٠٠٩-08-24T10:30:00Z",
                        "")) {
            assertThat(ours(text)).as(text).isEqualTo(ofLibrary(text));
        }
    }

    @Test
    void anyCharacterChangedIsReadAsTheLibraryReadsIt() {
        var random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder("2009-08-24T10:30:00+06:00");
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                text.setCharAt(
                        random.nextInt(text.length()),
                        "0123456789-+:TZ".charAt(random.nextInt(15)));
            }
            String changed = text.toString();
            assertThat(ours(changed))
                    .as("seed %d, %s", SEED, changed)
                    .isEqualTo(ofLibrary(changed));
        }
    }

    private static String ours(String text) {
        try {
            return TimeParser.parse(text).toString();
        } catch (DateTimeException e) {
            return "none";
        }
    }

    private static String ofLibrary(String text) {
        try {
            return OffsetDateTime.parse(text).toString();
        } catch (DateTimeException e) {
            return "none";
        }
    }
}
