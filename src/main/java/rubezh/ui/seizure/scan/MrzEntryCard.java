package rubezh.ui.seizure.scan;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

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

/** Card to type or paste a machine-readable zone, under either keyboard layout. */
public final class MrzEntryCard {
    private final LocalDate today;
    private final Consumer<Mrz> onComplete;
    private final TextArea zone = styled(new TextArea(), "mono");
    private final SuggestionCard card;

    /**
     * @param today day of entry
     * @param onComplete receives the complete zone
     * @param hide hides the card
     */
    public MrzEntryCard(UiContext ui, LocalDate today, Consumer<Mrz> onComplete, Runnable hide) {
        this.today = today;
        this.onComplete = onComplete;
        zone.setPrefRowCount(3);
        ui.texts().accessibleName(zone, "scan.entry");
        zone.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Label state = wrapping(styled(ui.texts().label(this::state), "muted"));
        zone.textProperty().addListener((_, _, _) -> ui.texts().repaint(state));
        card =
                new SuggestionCard(ui, Feather.CREDIT_CARD, hide)
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

    boolean isFocused() {
        return zone.isFocused();
    }

    /** Accepts a complete zone on Enter; otherwise Enter starts a new line. */
    private void pressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && !event.isShiftDown();
        if (enter && parse() instanceof MrzParseResult.Read(Mrz mrz)) {
            event.consume();
            onComplete.accept(mrz);
        }
    }

    private MrzParseResult parse() {
        return Mrz.read(zone.getText(), today);
    }

    private String state(Messages m) {
        return switch (parse()) {
            case MrzParseResult.Read _ -> m.text("scan.entry.complete");
            case MrzParseResult.NoZone _ -> m.text("scan.entry.none");
            case MrzParseResult.Refused refused -> UnreadableDocumentCard.reason(refused, m);
        };
    }
}
