package rubezh.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.SceneNodes;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.kit.navigation.Destination;

/** Whoever has not signed in yet has no tabs, but the first page of the manual. */
@WindowTest
class FirstStepsDialogTest {
    @Test
    void thePageIsShownInTheLanguageOfTheWindowAndFollowsIt() {
        UiContext ui = FxThread.call(() -> UiContextFixture.of(Language.RU, Clock.systemUTC()));
        FxThread.run(() -> {
            var scene = new Scene(ui.overlay().root(new Pane()), 1366, 768);
            var dialog = new FirstStepsDialog(ui);
            assertThat(dialog.open(new Destination.ComputerCheck())).isFalse();
            assertThat(dialog.open(new Destination.Manual("sign-in"))).isTrue();
            assertThat(texts(scene)).contains("Первый запуск и первый протокол");
            ui.texts().language().set(Language.EN);
            assertThat(texts(scene)).contains("First run and first protocol");
        });
    }

    private static List<String> texts(Scene scene) {
        return SceneNodes.below(scene.getRoot(), Text.class).stream().map(Text::getText).toList();
    }
}
