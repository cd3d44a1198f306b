package rubezh.ui.seizure.scan;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.MrzParseResult;
import rubezh.text.Messages;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;

/** Takes a machine-readable zone by typing or pasting, under either keyboard layout. */
public final class MrzEntryCard {
    private final LocalDate today;
    private final Consumer<Mrz> read;
    private final TextArea zone = new TextArea();
    private final SuggestionCard card;

    /**
     * @param today day of reading
     * @param read takes the zone once it is whole
     * @param away takes the card away
     */
    public MrzEntryCard(UiContext ui, LocalDate today, Consumer<Mrz> read, Runnable away) {
        this.today = today;
        this.read = read;
        zone.setPrefRowCount(3);
        zone.getStyleClass().add("mono");
        ui.texts().accessibleName(zone, "scan.entry");
        zone.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var state = new Label();
        state.setWrapText(true);
        state.getStyleClass().add("muted");
        ui.texts().paint(state, m -> state.setText(state(m)));
        zone.textProperty().addListener((_, _, _) -> ui.texts().repaint(state));
        card =
                new SuggestionCard(ui, Feather.CREDIT_CARD, away)
                        .title("scan.entry")
                        .body(zone)
                        .badge(state)
                        .discard("scan.close");
    }

    public Node root() {
        return card.root();
    }

    public void focus() {
        zone.requestFocus();
    }

    /** Enter takes a zone that is whole; before, it begins the next line. */
    private void pressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && !event.isShiftDown();
        if (enter && reading() instanceof MrzParseResult.Read(Mrz mrz)) {
            event.consume();
            read.accept(mrz);
        }
    }

    private MrzParseResult reading() {
        return Mrz.read(zone.getText(), today);
    }

    private String state(Messages m) {
        return switch (reading()) {
            case MrzParseResult.Read _ -> m.text("scan.entry.complete");
            case MrzParseResult.NoZone _ -> m.text("scan.entry.none");
            case MrzParseResult.Refused refused -> UnreadableDocumentCard.reason(refused, m);
        };
    }
}
