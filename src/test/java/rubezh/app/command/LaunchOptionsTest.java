package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.app.Program.LaunchOptions;
import rubezh.text.Language;

/** What starts the window, and with what. */
class LaunchOptionsTest {
    private static LaunchOptions of(String line) {
        return LaunchOptions.of(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--lang ru", "--data=x --lang=en", "--data x --user bek"})
    void optionsAloneStartTheWindow(String line) {
        assertThat(of(line).startDesktop()).isTrue();
        assertThat(of(line).bundles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "import a.json", "--help", "-q", "a.json verify", "-a.json"})
    void aCommandOrAskingForHelpDoesNot(String line) {
        assertThat(of(line).startDesktop()).isFalse();
        assertThat(of(line).bundles()).isEmpty();
    }

    @Test
    void filesThatAFileManagerPassesAreBundlesToOpen() {
        LaunchOptions passed = of("--data x /media/a-1of2.json /media/a-2of2.json.age");
        assertThat(passed.startDesktop()).isTrue();
        assertThat(passed.dataFolder()).contains(Path.of("x"));
        assertThat(passed.bundles())
                .containsExactly(Path.of("/media/a-1of2.json"), Path.of("/media/a-2of2.json.age"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data x --lang en", "--data=x --lang=EN", "demo --data x --lang en"})
    void languageAndFolderAreThoseThatAreNamed(String line) {
        assertThat(of(line).language()).contains(Language.EN);
        assertThat(of(line).dataFolder()).contains(Path.of("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--lang", "--lang=fr", "list --data"})
    void nothingIsNamedOtherwise(String line) {
        assertThat(of(line).language()).isEmpty();
        assertThat(of(line).dataFolder()).isEmpty();
    }
}
