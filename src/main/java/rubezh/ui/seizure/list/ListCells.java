package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Status;
import rubezh.register.SeizureRow;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.CellView;

/** Cells for the goods, the status and the problems of a seizure. */
final class ListCells {
    private ListCells() {}

    /** Cell with the first substance, the colour of its group and the number of further items. */
    static final class SubstanceCell implements CellView<SeizureRow> {
        private final LiveLabels labels;
        private final Label name = new Label();
        private final Label more = styled(new Label(), "muted");
        private final HBox box = styled(new HBox(), "substance-cell");

        SubstanceCell(LiveLabels labels) {
            this.labels = labels;
            more.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(SeizureRow row, Messages messages) {
            box.getChildren().clear();
            if (row.items().isEmpty()) {
                return;
            }
            Substance first = row.items().getFirst().substance();
            name.setText(
                    first == null ? messages.text("list.substance.none") : labels.brief(first));
            int rest = row.items().size() - 1;
            more.setText(rest > 0 ? "+" + rest : "");
            box.getChildren()
                    .addAll(
                            LiveLabels.groupSquare(first == null ? "other" : labels.group(first)),
                            name,
                            more);
        }
    }

    /** Cell with the status badge; a dot marks an unsaved draft. */
    static final class StatusBadgeCell implements CellView<SeizureRow> {
        private final UiText texts;
        private final Predicate<SeizureRow> hasDraft;
        private final HBox box = styled(new HBox(), "status-cell");

        StatusBadgeCell(UiText texts, Predicate<SeizureRow> hasDraft) {
            this.texts = texts;
            this.hasDraft = hasDraft;
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(SeizureRow row, Messages messages) {
            box.getChildren().setAll(badge(row).cell(texts));
            if (hasDraft.test(row)) {
                var dot = styled(new Label(), "has-draft-dot");
                dot.setAccessibleText(messages.text("list.has-draft"));
                box.getChildren().add(dot);
            }
        }

        private static StatusBadge badge(SeizureRow row) {
            if (row.indicators().conflict()) {
                return StatusBadge.CONFLICT;
            }
            return StatusBadge.of(
                    row.indicators().voided(), row.get(HEADER_STATUS, Status.class).orElse(null));
        }
    }

    /** Cell with the numbers of errors and open questions, empty without any. */
    static final class IssuesCell implements CellView<SeizureRow> {
        private final HBox box = styled(new HBox(), "status-cell", "gap-8");
        private final HBox stops = mark(Feather.ALERT_OCTAGON, "stop-text");
        private final HBox questions = mark(Feather.HELP_CIRCLE, "warn-text");

        private static HBox mark(Feather icon, String colour) {
            var count = styled(new Label(), "semibold", "fs-12", colour);
            return styled(new HBox(Icons.of(icon, 14, colour), count), "status-cell");
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(SeizureRow row, Messages messages) {
            box.getChildren().clear();
            add(stops, row.indicators().stops());
            add(questions, row.indicators().questions());
        }

        private void add(HBox mark, int count) {
            if (count > 0) {
                ((Label) mark.getChildren().getLast()).setText(String.valueOf(count));
                box.getChildren().add(mark);
            }
        }
    }
}
