package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
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
    private final Label noGoods = styled(new Label(), "muted");
    private final Region square = styled(new Region(), "group-square");
    private final Label substance = styled(new Label(), "semibold");
    private final Label more = keepWidth(styled(new Label(), "muted"));
    private final HBox what = styled(new HBox(noGoods, square, substance, more), "substance-cell");
    private final Label amount = keepWidth(styled(new Label(), "semibold"));
    private final Label recorder = styled(new Label(), "muted", "fs-11");
    private final Label questions = keepWidth(styled(new Label(), "warn-text", "fs-11"));
    private final Label returns = keepWidth(styled(new Label(), "queue-returns"));
    private final VBox box = styled(new VBox(), "queue-card");
    private String group = "";

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
        substance.setMinWidth(0);
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
        int count = row.items().size();
        setShown(noGoods, count == 0);
        setShown(square, count > 0);
        setShown(substance, count > 0);
        setShown(more, count > 1);
        noGoods.setText(messages.text("review.goods.none"));
        more.setText("+" + (count - 1));
        amount.setText("");
        if (count > 0) {
            fillFirst(row.items().getFirst(), messages);
        }
    }

    private void fillFirst(SeizureRow.Item item, Messages messages) {
        Substance first = item.substance();
        substance.setText(
                first == null ? messages.text("list.substance.none") : labels.brief(first));
        setGroup(first == null ? "other" : labels.group(first));
        var quantity = labels.format().goods(item.amount(), item.traces());
        if (quantity != null) {
            amount.setText(quantity.toString());
        }
    }

    private void setGroup(String next) {
        if (!next.equals(group)) {
            toggleStyle(square, "g-" + group, false);
            toggleStyle(square, "g-" + next, true);
            group = next;
        }
    }
}
