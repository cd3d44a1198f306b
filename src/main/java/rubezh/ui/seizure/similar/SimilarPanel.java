package rubezh.ui.seizure.similar;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.Country;
import rubezh.register.SeizureRow;
import rubezh.register.SimilarCase;
import rubezh.register.SimilarityReason;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.CardList;

/**
 * Panel of similar cases, a card each, with the reasons.
 *
 * @see SimilarCard
 */
public final class SimilarPanel {
    private final UiContext ui;
    private final LiveLabels labels;
    private final SimilarModel model;
    private final SimilarActions actions;
    private final CardList cards;
    private final BorderPane root = new BorderPane();

    public SimilarPanel(
            UiContext ui, LiveLabels labels, SimilarModel model, SimilarActions actions) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.actions = actions;
        this.cards = new CardList(actions::focusForm);
        root.setCenter(cards.root());
        String hint = actions.relates() ? "editor.similar.keys" : "read.similar.keys";
        Label keys = wrapping(styled(texts().label(hint), "fs-11", "muted"));
        root.setBottom(styled(new HBox(keys), "panel-foot", "line-top"));
        texts().paint(root, _ -> fill());
        model.cases().addListener((ListChangeListener<SimilarCase>) _ -> fill());
    }

    private UiText texts() {
        return ui.texts();
    }

    public Node root() {
        return root;
    }

    /** Focuses the first card, if there is one. */
    public void focus() {
        cards.focus();
    }

    private void fill() {
        if (model.cases().isEmpty()) {
            cards.show(List.of(emptyState()));
            return;
        }
        var nodes = new ArrayList<Node>(List.of(text("editor.similar.intro")));
        model.cases().forEach(one -> nodes.add(new SimilarCard(this, one, actions).node()));
        cards.show(nodes);
    }

    private Node emptyState() {
        var icon = Icons.of(Feather.COPY, 32, "subtle");
        var none = text("editor.similar.none");
        return styled(new VBox(icon, none), "gap-8");
    }

    private Label text(String key) {
        return wrapping(styled(new Label(texts().text(key)), "muted"));
    }

    UiContext ui() {
        return ui;
    }

    /** Returns time and items of a case in one line. */
    String summary(SimilarCase other) {
        String time =
                other.row()
                        .get(EVENT_START, OffsetDateTime.class)
                        .map(start -> texts().dates().dateTime(start.toLocalDateTime()))
                        .orElse("");
        String goods = other.row().items().stream().findFirst().map(this::goods).orElse("");
        int more = other.row().items().size() - 1;
        return (time.isEmpty() ? "" : time + " · ") + goods + (more > 0 ? " +" + more : "");
    }

    /** Returns a shared value as shown: the countries of a route by name, other values as typed. */
    String valueText(SimilarCase.SharedValue shared) {
        return shared.reason() != SimilarityReason.SAME_ROUTE
                ? shared.value()
                : Arrays.stream(shared.value().split(" "))
                        .map(code -> labels.brief(new Country(code)))
                        .collect(Collectors.joining(" \u2192 "));
    }

    private String goods(SeizureRow.Item item) {
        String substance = item.substance() == null ? "" : labels.brief(item.substance());
        var amount = labels.format().goods(item.amount(), item.traces());
        return amount == null ? substance : substance + ", " + amount;
    }
}
