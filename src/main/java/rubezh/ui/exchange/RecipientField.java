package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rubezh.bundle.PeerState;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.text.Language;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/** Field for the addressee of a bundle: a known station by a press, any other one by its code. */
final class RecipientField {
    private static final int MAX_OFFERED = 12;

    private final UiText texts;
    private final ReferenceData reference;
    private final ExchangeViewModel model;
    private final TextField field = new TextField();
    private final FlowPane offered = styled(new FlowPane(), "recipients");
    private final Label state = wrapping(styled(new Label(), "muted"));
    private final VBox node = styled(new VBox(field, state, offered), "gap-4");

    RecipientField(UiText texts, ReferenceData reference, ExchangeViewModel model) {
        this.texts = texts;
        this.reference = reference;
        this.model = model;
        field.textProperty().bindBidirectional(model.to());
        texts.prompt(field, "exchange.to.hint");
        texts.accessibleName(field, "exchange.to");
        model.to().addListener((_, _, _) -> texts.repaint(node));
        model.peers().addListener((ListChangeListener<PeerState>) _ -> showStations());
        texts.paint(node, messages -> paint(messages.language()));
        showStations();
    }

    Node node() {
        return node;
    }

    void focus() {
        field.requestFocus();
    }

    /** Shows a button for each station; apart from painting, so that a press keeps the focus. */
    private void showStations() {
        offered.getChildren().clear();
        offer(ExportRequest.HEADQUARTERS);
        model.knownStations().stream()
                .filter(station -> !station.equals(ExportRequest.HEADQUARTERS))
                .limit(MAX_OFFERED)
                .forEach(this::offer);
        texts.repaint(node);
    }

    private void paint(Language language) {
        String code = model.recipient();
        ExchangeViewModel.RecipientState now = model.recipientState();
        boolean told = now != ExchangeViewModel.RecipientState.EMPTY;
        setShown(state, told);
        state.setText(told ? texts.text("exchange.to.state." + now, title(code, language)) : "");
        boolean doubtful =
                now == ExchangeViewModel.RecipientState.UNKNOWN
                        || now == ExchangeViewModel.RecipientState.SELF;
        state.getStyleClass().setAll("label", doubtful ? "warn-text" : "muted");
    }

    private void offer(String station) {
        Button button =
                Buttons.action(
                        texts, "exchange.to.station", "", () -> model.to().set(station), station);
        offered.getChildren().add(styled(button, "small"));
    }

    /** Returns the code of a station, with its name if it is that of a border post. */
    private String title(String code, Language language) {
        return reference
                .list(CodeListId.POSTS)
                .find(code)
                .map((CodeEntry post) ->
                        texts.text("exchange.to.named", code, post.label(language == Language.RU)))
                .orElse(code);
    }
}
