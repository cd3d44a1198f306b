package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** A map by a command, without a window; it is 24 November 2026, 15:00. */
@LongTest
class MapCommandTest {
    @TempDir static Path root;
    private static Map<String, String> post = Map.of();

    @BeforeAll
    static void record() throws IOException {
        post = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        Path file =
                Files.writeString(root.resolve("case.json"), CaseJson.SEALED.formatted("3", "3"));
        CliResult.done(root, post, "record", "--submit", file.toString());
    }

    @Test
    void aMapIsAPictureThatSaysWhatItLacks() throws IOException {
        for (String language : List.of("ru", "en")) {
            Path file = root.resolve(language + ".png");
            CliResult map =
                    CliResult.done(root, post, "map", "--lang", language, "-o", file.toString());
            var image = ImageIO.read(file.toFile());
            assertThat(image.getWidth()).isEqualTo(2400);
            assertThat(image.getHeight()).isEqualTo(1600);
            assertThat(map.err() + map.out())
                    .contains(file.toString())
                    .contains(language.equals("ru") ? "Случаев: 1" : "Cases: 1");
        }
        Path routes = root.resolve("routes.png");
        CliResult.done(root, post, "map", "--routes", "--measure", "mass", "-o", routes.toString());
        assertThat(routes).isNotEmptyFile();
    }

    @Test
    void aFileIsReplacedOnlyByForceAndAnUnknownMeasureIsRefused() throws IOException {
        Path file = Files.writeString(root.resolve("there.png"), "kept");
        assertRefused("APP-033", "map", "-o", file.toString());
        assertThat(file).hasContent("kept");
        assertRefused(
                "ANA-005", "map", "--measure", "gold", "-o", root.resolve("x.png").toString());
        CliResult.done(root, post, "map", "--force", "-o", file.toString());
        assertThat(ImageIO.read(file.toFile())).isNotNull();
    }

    private static void assertRefused(String code, String... arguments) {
        CliResult result = CliResult.run(root, post, arguments);
        assertThat(result.status()).isNotZero();
        assertThat(result.err()).contains(code);
    }
}
