package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.AccessibleTree;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** An officer looks at a report, changes its parameters and saves it. */
class ReportJourneyTest extends EditorJourney {
    private void openReports(Language language) {
        openWindow(language);
        station.record2009();
        window.go(Destination.REPORTS);
        waitForPages();
    }

    private void waitForPages() {
        WindowDriver.waitUntil(
                () -> window.scene.getRoot().lookup(".report-sheet") != null && opacity() == 1);
    }

    private double opacity() {
        return window.scene.getRoot().lookup(".paper-pages").getParent().getOpacity();
    }

    private Button save() {
        return (Button) window.scene.getRoot().lookup(".report-side .primary");
    }

    private String texts() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".report-side .label").stream()
                        .map(Label.class::cast)
                        .filter(Node::isVisible)
                        .map(Label::getText)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void oldPagesAreDimmedUntilTheNewOnesAreThereAndCannotBeSaved() {
        openReports(Language.EN);
        WindowDriver.run(() -> {
            var english =
                    (ToggleButton)
                            window.scene.getRoot().lookupAll(".segments .toggle-button").stream()
                                    .skip(1)
                                    .findFirst()
                                    .orElseThrow();
            english.fire();
            assertThat(opacity()).isLessThan(0.5);
            assertThat(save().isDisabled()).isTrue();
        });
        waitForPages();
        assertThat(WindowDriver.call(() -> save().isDisabled())).isFalse();
    }

    @Test
    void theRegisterBookOfAYearIsIssuedInParts() {
        openReports(Language.EN);
        WindowDriver.run(() ->
                window.scene.getRoot().lookupAll(".report-form .radio-button").stream()
                        .map(RadioButton.class::cast)
                        .filter(one -> one.getText().equals("Register book"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        waitForPages();
        assertThat(WindowDriver.call(() -> approver().getParent().isVisible())).isFalse();
        Path file = folder.resolve("book.pdf");
        window.chosenTarget = _ -> Optional.of(file);
        WindowDriver.run(() -> save().fire());
        WindowDriver.waitUntil(() -> !station.papers.issued().isEmpty());
        waitForPages();
        window.waitUntilIdle();
        var part = station.papers.issued().getFirst();
        assertThat(part.kind()).isEqualTo("register");
        assertThat(file).hasBinaryContent(station.papers.bytes(part));
    }

    @Test
    void aSupervisorIsOfferedAsTheApprover() {
        openWindow(Language.EN);
        window.go(Destination.REPORTS);
        waitForPages();
        assertThat(WindowDriver.call(() -> approver().getText())).isEqualTo("Асанов А. К.");
    }

    private TextField approver() {
        return window.scene.getRoot().lookupAll(".report-form .text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> "Approved by (name, initials)".equals(AccessibleTree.name(field)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPageIsAsWideAsANarrowWindowHasRoomFor() {
        openReports(Language.EN);
        assertThat(pageWidth()).isGreaterThan(690);
        WindowDriver.run(() -> {
            window.stage.setWidth(960);
            window.stage.setHeight(540);
        });
        WindowDriver.waitUntil(() -> window.scene.getWidth() < 1000);
        double width = pageWidth();
        double room =
                WindowDriver.call(
                        () -> ((Region) window.scene.getRoot().lookup(".paper-pages")).getWidth());
        assertThat(width).isLessThan(room).isGreaterThan(room - 60);
    }

    /** Returns the width of the first page once it has been laid out. */
    private double pageWidth() {
        window.layoutAgain();
        return WindowDriver.call(() ->
                window.scene
                        .getRoot()
                        .lookup(".paper-sheets .report-sheet")
                        .getLayoutBounds()
                        .getWidth());
    }

    @Test
    void savingIssuesACopyAndShowsTheNext() {
        openReports(Language.EN);
        Path file = folder.resolve("daily.pdf");
        window.chosenTarget = _ -> Optional.of(file);
        WindowDriver.pressWhenEnabled(this::save);
        WindowDriver.waitUntil(() -> !station.papers.issued().isEmpty());
        waitForPages();
        window.waitUntilIdle();
        var copy = station.papers.issued().getFirst();
        assertThat(file).hasBinaryContent(station.papers.bytes(copy));
        assertThat(texts()).contains("No. " + copy.number() + ", copy 1", "Issued so far: 1 copy");
        WindowDriver.pressWhenEnabled(this::save);
        WindowDriver.waitUntil(() -> station.papers.issued().size() == 2);
        waitForPages();
        assertThat(station.papers.issued().getLast().copy()).isEqualTo(2);
    }
}
