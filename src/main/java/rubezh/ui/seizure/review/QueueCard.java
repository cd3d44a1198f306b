package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.register.SeizureRow;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.RecordNumberCell;

/**
 * Card of a waiting record: its number and how long it waits, what and how much, who entered it,
 * what is open and how often it was returned. The first of a shift is headed by the shift.
 */
final class QueueCard {
    private final UiContext ui;
    private final LiveLabels labels;
    private final Predicate<UUID> selected;
    private final CellView<QueueEntry> number =
            RecordNumberCell.view(
                    (entry, m) -> entry.number().orElseGet(() -> m.text("list.number.none")));
    private final Label shift = styled(new Label(), "queue-shift");
    private final HBox mark =
            styled(new HBox(Icons.of(Feather.CHECK_SQUARE, 14, "accent-text")), "status-cell");
    private final Label waits = keepWidth(styled(new Label(), "muted", "fs-12"));
    private final HBox what = styled(new HBox(), "substance-cell");
    private final Label amount = keepWidth(styled(new Label(), "semibold"));
    private final Label recorder = styled(new Label(), "muted", "fs-11");
    private final Label questions = keepWidth(styled(new Label(), "warn-text", "fs-11"));
    private final Label returns = keepWidth(styled(new Label(), "queue-returns"));
    private final VBox box = styled(new VBox(), "queue-card");

    private QueueCard(UiContext ui, LiveLabels labels, Predicate<UUID> selected) {
        this.ui = ui;
        this.labels = labels;
        this.selected = selected;
        questions.setGraphic(Icons.of(Feather.HELP_CIRCLE, 12, "warn-text"));
        var first = styled(new HBox(mark, number.node(), waits), "queue-line");
        var second = styled(new HBox(what, amount), "queue-line");
        var third = styled(new HBox(recorder, questions, returns), "queue-line");
        HBox.setHgrow(number.node(), Priority.ALWAYS);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox.setHgrow(questions, Priority.ALWAYS);
        questions.setMaxWidth(Double.MAX_VALUE);
        recorder.setMinWidth(0);
        shift.setMaxWidth(Double.MAX_VALUE);
        box.getChildren().addAll(shift, styled(new VBox(first, second, third), "queue-facts"));
    }

    /**
     * Returns the view of a cell.
     *
     * @param width width of the card in pixels
     * @param selected whether a record is selected for a common approval
     */
    static CellView<QueueEntry> view(
            UiContext ui,
            LiveLabels labels,
            ObservableValue<? extends Number> width,
            Predicate<UUID> selected) {
        var card = new QueueCard(ui, labels, selected);
        card.box.prefWidthProperty().bind(width);
        return new CellView<>(card.box, card::fill);
    }

    private void fill(QueueEntry entry, Messages messages) {
        setShown(shift, entry.first());
        shift.setText(
                entry.shift() == null
                        ? messages.text("review.shift.none")
                        : entry.shift().title(messages));
        setShown(mark, selected.test(entry.recordId()));
        number.filler().accept(entry, messages);
        waits.setText(entry.waiting(ui.clock().instant(), messages));
        fillGoods(entry.row(), messages);
        recorder.setText(entry.recorder());
        int open = entry.openQuestions();
        questions.setText(open == 0 ? "" : String.valueOf(open));
        questions.getGraphic().setVisible(open > 0);
        int times = entry.row().review().returns();
        setShown(returns, times > 0);
        returns.setText(messages.text("review.returns", times + 1));
        box.setAccessibleText(accessible(entry, messages.text("review.open", open)));
    }

    private String accessible(QueueEntry entry, String open) {
        return String.join(
                ", ",
                entry.number().orElse(""),
                waits.getText(),
                amount.getText(),
                recorder.getText(),
                open);
    }

    private void fillGoods(SeizureRow row, Messages messages) {
        what.getChildren().clear();
        amount.setText("");
        if (row.items().isEmpty()) {
            what.getChildren().add(styled(new Label(messages.text("review.goods.none")), "muted"));
            return;
        }
        Substance first = row.items().getFirst().substance();
        Amount quantity = row.items().getFirst().amount();
        String name = first == null ? messages.text("list.substance.none") : labels.brief(first);
        String group = first == null ? "other" : labels.group(first);
        var title = styled(new Label(name), "semibold");
        title.setMinWidth(0);
        what.getChildren().addAll(LiveLabels.groupSquare(group), title);
        if (row.items().size() > 1) {
            var more = keepWidth(styled(new Label("+" + (row.items().size() - 1)), "muted"));
            what.getChildren().add(more);
        }
        if (quantity != null) {
            amount.setText(labels.format().figure(quantity.quantity()).toString());
        }
    }
}
