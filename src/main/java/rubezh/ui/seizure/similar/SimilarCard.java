package rubezh.ui.seizure.similar;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.seizure.Status;
import rubezh.register.SimilarCase;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Card of one similar case: number, status, summary, reasons of similarity, actions. */
final class SimilarCard {
    /** Placeholder of the common value in a sentence. */
    private static final String PLACEHOLDER = "\u0001";

    private final SimilarPanel panel;
    private final SimilarCase other;
    private final SimilarActions actions;
    private final VBox node = styled(new VBox(), "similar-card");

    SimilarCard(SimilarPanel panel, SimilarCase other, SimilarActions actions) {
        this.panel = panel;
        this.other = other;
        this.actions = actions;
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(other.number());
        node.getChildren().addAll(header(), summary());
        other.shared().forEach(value -> node.getChildren().add(reason(value)));
        node.getChildren().add(buttons());
        node.setOnKeyPressed(this::pressed);
        node.setOnMousePressed(_ -> node.requestFocus());
    }

    Node node() {
        return node;
    }

    private UiText texts() {
        return panel.ui().texts();
    }

    private Node header() {
        var number = keepWidth(styled(new Label(other.number()), "mono"));
        HBox badge =
                other.row()
                        .get(HEADER_STATUS, Status.class)
                        .map(status -> StatusBadge.valueOf(status.name()))
                        .orElse(StatusBadge.DRAFT)
                        .chip(texts());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return styled(new FlowPane(number, badge), "similar-head");
    }

    private Node summary() {
        return wrapping(styled(new Label(panel.summary(other)), "muted"));
    }

    private Node reason(SimilarCase.SharedValue sharedValue) {
        String key = "editor.similar." + sharedValue.reason().name().toLowerCase(Locale.ROOT);
        String sentence = texts().text(key, PLACEHOLDER);
        int index = sentence.indexOf(PLACEHOLDER);
        var flow = new TextFlow();
        if (index < 0) {
            flow.getChildren().add(text(sentence));
        } else {
            var value = styled(new Label(panel.valueText(sharedValue)), "shared-value");
            flow.getChildren()
                    .addAll(
                            text(sentence.substring(0, index)),
                            value,
                            text(sentence.substring(index + 1)));
        }
        HBox.setHgrow(flow, Priority.ALWAYS);
        return styled(new HBox(Icons.of(icon(sharedValue), 14), flow), "similar-reason");
    }

    private static Text text(String content) {
        return styled(new Text(content), "fg-fill");
    }

    private static Feather icon(SimilarCase.SharedValue value) {
        return switch (value.reason()) {
            case SAME_SEAL -> Feather.LOCK;
            case SAME_BAG -> Feather.PACKAGE;
            case SAME_DOCUMENT -> Feather.CREDIT_CARD;
            case SAME_PLATE -> Feather.TRUCK;
            case SAME_EVENT -> Feather.CLOCK;
            case SIMILAR_NAME -> Feather.USER;
            case SAME_MARK_PICTURE -> Feather.IMAGE;
            case SAME_MARK -> Feather.TAG;
            case SAME_ROUTE -> Feather.NAVIGATION;
        };
    }

    private Node buttons() {
        var all = styled(new FlowPane(), "similar-buttons");
        all.getChildren().add(button("similar-open", this::open));
        if (CaseRelation.RELATED.equals(other.relation())) {
            var linked =
                    styled(new Label(texts().text("editor.similar.linked")), "fs-11", "ok-text");
            linked.setGraphic(Icons.of(Feather.LINK, 12, "ok-text"));
            all.getChildren().add(linked);
        } else if (mayRelate()) {
            all.getChildren().add(button("similar-link", this::link));
        }
        if (mayRelate()) {
            all.getChildren().add(button("similar-differ", this::markDifferent));
        }
        return all;
    }

    private Button button(String id, Runnable action) {
        Button button = Buttons.small(texts(), "command." + id, action);
        button.setFocusTraversable(false);
        return button;
    }

    private void open() {
        actions.open(other);
    }

    private void link() {
        setRelation(CaseRelation.RELATED);
    }

    private void markDifferent() {
        setRelation(CaseRelation.DIFFERENT);
    }

    private boolean mayRelate() {
        return actions.relates() && !other.number().isEmpty();
    }

    private void setRelation(CaseRelation relation) {
        if (mayRelate() && !relation.equals(other.relation())) {
            actions.setRelation(other, relation);
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        @Nullable Runnable action = plain ? actionFor(event.getCode()) : null;
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private @Nullable Runnable actionFor(KeyCode code) {
        return switch (code) {
            case ENTER -> this::open;
            case INSERT -> this::link;
            case DELETE -> this::markDifferent;
            default -> null;
        };
    }
}
