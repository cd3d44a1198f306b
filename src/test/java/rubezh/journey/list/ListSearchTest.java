package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.journey.WindowDriver;
import rubezh.register.SaveIntent;
import rubezh.text.Language;

/** Search and filters of the list never leave a text out of account. */
class ListSearchTest extends ListJourney {
    @Test
    void aTextOfTheWrongLayoutIsReadInTheOtherOneAndThatIsSaid() {
        save(1, SaveIntent.SUBMIT);
        openWindow(Language.RU);
        search("uthjby");
        awaitLabel("раскладка исправлена: героин");
        WindowDriver.waitUntil(() -> rowsNow() == 1);
        search("героин");
        window.waitUntilIdle();
        assertThat(hasLabel("раскладка исправлена: героин")).isFalse();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aTextThatMatchesAsTypedIsNotCorrected() {
        save(1, SaveIntent.SUBMIT);
        openWindow(Language.EN);
        search("heroin");
        window.waitUntilIdle();
        assertThat(rows()).hasSize(1);
        assertThat(labelTexts()).doesNotContain("layout corrected");
    }

    @Test
    void aTextThatNoFilterReadsIsToldAtItsFieldAndNotApplied() {
        save(1, SaveIntent.SUBMIT);
        openWindow(Language.EN);
        run("filter");
        keyboard.type("33.13.2026");
        fire("Apply");
        assertThat(window.ui.overlay().isOpen()).as("the dialog stays").isTrue();
        assertThat(labelTexts())
                .contains("“33.13.2026” could not be read; the filter is not applied.");
        assertThat(rows()).hasSize(1);

        keyboard.ctrl(KeyCode.A).type("24.11.2026");
        fire("Apply");
        WindowDriver.waitUntil(() -> !window.ui.overlay().isOpen());
        awaitLabel("24 Nov 2026");
        assertThat(rows()).hasSize(1);
    }

    private int rowsNow() {
        return table().getItems().size();
    }
}
