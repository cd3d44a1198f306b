package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Status;
import rubezh.text.Language;
import rubezh.today.TodaySection.Kind;
import rubezh.ui.kit.navigation.Destination;

/** A case that was never saved is counted wherever drafts are, and opens where it was left. */
class UnsavedWorkJourneyTest extends EditorJourney {
    @Test
    void aCaseThatWasNeverSavedIsInTodayInTheListAndInTheHandover() {
        openNewSeizure(Language.EN);
        keyboard.enter("1430");
        keyboard.press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> !station.register.drafts().isEmpty());
        window.waitUntilIdle();

        var today = station.openRegister().today().read();
        assertThat(today.section(Kind.DRAFTS).orElseThrow().total()).isEqualTo(1);
        assertThat(today.section(Kind.DRAFTS).orElseThrow().items()).hasSize(1);
        assertThat(station.openRegister().shifts().counts().drafts()).isEqualTo(1);
        for (var cases :
                List.of(
                        Destination.Cases.of(Status.DRAFT),
                        Destination.Cases.of(Status.DRAFT).ownOnly(),
                        Destination.Cases.of().ownOnly())) {
            window.go(cases);
            window.waitUntilIdle();
            assertThat(shownRows()).as(cases.toString()).isEqualTo(1);
        }
        window.go(Destination.TODAY);
        window.waitUntilIdle();
        saveScreenshotIfAsked("today-unsaved-en");
        assertThat(labelTexts()).contains("My drafts").doesNotContain("No records yet", "20781 d");
    }

    private long shownRows() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".table-row-cell").stream()
                        .filter(row -> row instanceof TableRow<?> shown && !shown.isEmpty())
                        .filter(EditorJourney::isShown)
                        .count());
    }
}
