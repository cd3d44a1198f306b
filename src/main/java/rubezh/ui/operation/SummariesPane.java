package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.journal.IssuedReport;
import rubezh.ui.kit.UiContext;

/** Summaries of an operation that this station issued. */
final class SummariesPane implements OperationTab {
    private final UiContext ui;
    private final OperationCardViewModel model;
    private final VBox list = styled(new VBox(), "operation-body");
    private final ScrollPane root = scrolling(list);

    SummariesPane(UiContext ui, OperationCardViewModel model) {
        this.ui = ui;
        this.model = model;
        ui.texts().paint(list, _ -> fill());
        model.card().addListener((_, _, _) -> fill());
    }

    private void fill() {
        list.getChildren().clear();
        OperationCard card = model.card().get();
        if (card == null) {
            return;
        }
        if (card.issued().isEmpty()) {
            String none = ui.texts().text("operation.summaries.none");
            list.getChildren().add(wrapping(styled(new Label(none), "muted")));
        }
        card.issued().reversed().forEach(one -> list.getChildren().add(line(one)));
    }

    private Node line(IssuedReport report) {
        String time = ui.texts().dates().dateTime(report.preparedAt().toLocalDateTime());
        String text =
                ui.texts()
                        .text(
                                "operation.summaries.line",
                                report.copy(),
                                report.language().toUpperCase(Locale.ROOT),
                                time,
                                report.name());
        var number = styled(new Label(report.number()), "mono");
        return styled(new HBox(number, styled(new Label(text), "muted")), "gap-8");
    }

    @Override
    public String titleKey() {
        return "operation.tab.summaries";
    }

    @Override
    public int count(OperationCard card) {
        return card.issued().size();
    }

    @Override
    public Node node() {
        return root;
    }
}
