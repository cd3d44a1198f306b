package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.text.Language;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Field for the recipients of a bundle: known stations as cards, any other one by its code. */
final class RecipientField {
    private final UiText texts;
    private final RecipientFormat words;
    private final ExchangeViewModel model;
    private final ExportViewModel export;
    private final TextField field = new TextField();
    private final FlowPane cards = styled(new FlowPane(), "recipients");
    private final Label state = wrapping(styled(new Label(), "muted"));
    private final VBox node = styled(new VBox(cards, state), "gap-8");

    RecipientField(
            UiText texts,
            ReferenceData reference,
            ExchangeViewModel model,
            ExportViewModel export) {
        this.texts = texts;
        this.words = new RecipientFormat(texts, reference, model);
        this.model = model;
        this.export = export;
        field.textProperty().bindBidirectional(export.to());
        styled(field, "recipient-code");
        texts.prompt(field, "exchange.to.hint");
        texts.accessibleName(field, "exchange.to");
        export.to().addListener((_, _, _) -> texts.repaint(node));
        model.offered().addListener((ListChangeListener<String>) _ -> showStations());
        model.peers().addListener((InvalidationListener) _ -> texts.repaint(node));
        model.receipts().addListener((_, _, _) -> texts.repaint(node));
        model.unsent().addListener((_, _, _) -> texts.repaint(node));
        model.headquarters().addListener((_, _, _) -> texts.repaint(node));
        cards.getChildren().add(field);
        texts.paint(node, messages -> paint(messages.language()));
        showStations();
    }

    Node node() {
        return node;
    }

    /** Returns the width at which the cards begin a new row. */
    DoubleProperty wrapLength() {
        return cards.prefWrapLengthProperty();
    }

    void focus() {
        field.requestFocus();
    }

    /** Makes a card for each station; apart from painting, so that a press keeps the focus. */
    private void showStations() {
        cards.getChildren().removeIf(ToggleButton.class::isInstance);
        var made = new ArrayList<Node>();
        model.offered().forEach(station -> made.add(card(station)));
        cards.getChildren().addAll(0, made);
        texts.repaint(node);
    }

    private Node card(String station) {
        var card = styled(new ToggleButton(), "recipient-card");
        card.setUserData(station);
        card.setAccessibleText(station);
        card.setOnAction(_ -> {
            export.toggle(station);
            card.setSelected(export.recipients().contains(station));
        });
        return card;
    }

    private void paint(Language language) {
        List<String> chosen = export.recipients();
        cards().forEach(card -> paint(card, chosen, language));
        List<String> told =
                chosen.stream()
                        .filter(code -> isDoubtful(model.recipientState(code)) || !hasCard(code))
                        .map(code -> sentence(code, language))
                        .toList();
        setShown(state, !told.isEmpty());
        state.setText(String.join("\n", told));
        boolean doubtful = chosen.stream().map(model::recipientState).anyMatch(this::isDoubtful);
        state.getStyleClass().setAll("label", doubtful ? "warn-text" : "muted");
    }

    private Stream<ToggleButton> cards() {
        return cards.getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast);
    }

    private boolean hasCard(String code) {
        return cards().anyMatch(card -> code.equals(card.getUserData()));
    }

    private boolean isDoubtful(RecipientState now) {
        return now == RecipientState.UNKNOWN || now == RecipientState.SELF;
    }

    private String sentence(String code, Language language) {
        return texts.text(
                "exchange.to.state." + model.recipientState(code), words.title(code, language));
    }

    private void paint(ToggleButton card, List<String> chosen, Language language) {
        String station = (String) card.getUserData();
        boolean confirmed = model.recipientState(station) == RecipientState.CONFIRMED;
        boolean selected = chosen.contains(station);
        card.setSelected(selected);
        var name =
                new HBox(
                        styled(new Label(station), "semibold"),
                        new Label(words.name(station, language)));
        var about = styled(new Label(words.about(station)), "muted", "fs-11");
        Node mark =
                confirmed
                        ? Icons.of(Feather.SHIELD, 14, "ok-text")
                        : Icons.of(Feather.ALERT_TRIANGLE, 14, "warn-text");
        Node tick = Icons.of(selected ? Feather.CHECK_SQUARE : Feather.SQUARE, 16, "accent-text");
        var lines = new VBox(styled(name, "gap-4"), about);
        card.setGraphic(styled(new HBox(tick, lines, mark), "recipient-row"));
    }
}
