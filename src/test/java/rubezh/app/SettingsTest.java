package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.text.Language;

/** Settings are kept in a file, and no content of it prevents the start of the program. */
class SettingsTest {
    @TempDir Path folder;

    @Test
    void whatWasSetIsReadByTheNextProcess() {
        assertThat(Settings.load(folder).language()).isEmpty();
        Settings.load(folder).set("language", "en");
        Settings.load(folder).set("theme", "DARK");
        assertThat(Settings.load(folder).language()).contains(Language.EN);
        assertThat(Settings.load(folder).text("theme")).contains("DARK");
        assertThat(folder).isDirectoryContaining("glob:**settings.json");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"language\":7}", "{\"language\":\"xx\"}"})
    void whatCannotBeReadCountsAsAbsentAndIsWrittenAnew(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
        assertThat(Settings.load(folder).language()).isEmpty();
        Settings.load(folder).set("language", "ru");
        assertThat(Settings.load(folder).language()).contains(Language.RU);
    }
}
