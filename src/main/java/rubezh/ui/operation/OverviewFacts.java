package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.reference.Code.Handling;
import rubezh.format.OperationFormat;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;

/** What an operation is: names, dates with the days gone, and who takes part. */
final class OverviewFacts {
    private final UiContext ui;
    private final LiveLabels labels;
    private final Operation operation;
    private final OperationSpan span;

    OverviewFacts(UiContext ui, LiveLabels labels, Operation operation, OperationSpan span) {
        this.ui = ui;
        this.labels = labels;
        this.operation = operation;
        this.span = span;
    }

    Node node() {
        return styled(
                new FlowPane(names(), times(), parties(operation.mandate())),
                "operation-facts",
                "operation-head");
    }

    private Node names() {
        boolean russian = ui.texts().language().get() == Language.RU;
        return column(
                russian
                        ? fact("title.en", operation.title().en())
                        : fact("title.ru", operation.title().ru()),
                fact("title.stage", operation.title().stage()),
                russian
                        ? fact("area.ru", operation.area().ru())
                        : fact("area.en", operation.area().en()),
                fact("mandate.legalBasis", operation.mandate().legalBasis()),
                fact("mandate.sessions", operation.mandate().sessions()));
    }

    private Node times() {
        return column(
                fact("dates", OperationListView.dates(operation, ui.texts().messages())),
                daysLeft(),
                fact("mandate.reportsDue", operation.mandate().reportsDue()),
                fact("mandate.coordination", operation.mandate().coordination()),
                fact("mandate.workingGroup", operation.mandate().workingGroup()),
                fact("mandate.contacts", operation.mandate().contacts()));
    }

    private Node parties(OperationMandate mandate) {
        return column(
                chips("mandate.participants", mandate.participants(), "party"),
                chips("mandate.observers", mandate.observers(), "observer"),
                fact("mandate.handling", handling(mandate.handling())),
                fact("mandate.caseHandling", handling(mandate.caseHandling())));
    }

    private @Nullable String handling(@Nullable Handling code) {
        return code == null ? null : code.code() + " · " + labels.full(code);
    }

    /** Returns the days left with a bar of those gone; empty without dates. */
    private Optional<Node> daysLeft() {
        if (span.total() == 0) {
            return Optional.empty();
        }
        var left = keepWidth(styled(new Label(String.valueOf(span.left())), "semibold"));
        var of = keepWidth(new Label(ui.texts().text("operation.goals.of", span.total())));
        var bar = new ProgressBar(span.part());
        bar.prefWidthProperty().bind(ui.display().px(120));
        bar.setMinWidth(0);
        String day = ui.texts().text("operation.day", span.gone());
        bar.setAccessibleText(day);
        var gone = keepWidth(styled(new Label(span.gone() == 0 ? "" : day), "muted"));
        return Optional.of(
                line(
                        "days",
                        styled(
                                new HBox(styled(new HBox(left, of), "goal-figures"), bar, gone),
                                "days-left")));
    }

    /** Returns codes as chips, which say their names to a screen reader. */
    private Optional<Node> chips(String name, List<String> codes, String style) {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        var format = new OperationFormat(labels.format());
        var row = styled(new FlowPane(), "party-chips");
        for (String code : codes) {
            var chip = styled(new HBox(new Label(code)), "status-chip", style);
            chip.setAccessibleRole(AccessibleRole.TEXT);
            chip.setAccessibleText(format.parties(List.of(code)));
            row.getChildren().add(chip);
        }
        row.prefWrapLengthProperty().bind(ui.display().px(270));
        return Optional.of(line(name, row));
    }

    @SafeVarargs
    private Node column(Optional<Node>... facts) {
        var column = styled(new VBox(), "gap-4");
        for (Optional<Node> fact : facts) {
            fact.ifPresent(column.getChildren()::add);
        }
        column.prefWidthProperty().bind(ui.display().px(400));
        return column;
    }

    /** Returns a line; empty for what is not stated. */
    private Optional<Node> fact(String name, @Nullable String value) {
        return value == null || value.isEmpty()
                ? Optional.empty()
                : Optional.of(line(name, wrapping(new Label(value))));
    }

    private Node line(String name, Node value) {
        Label title =
                wrapping(styled(new Label(ui.texts().text("operation.field." + name)), "muted"));
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.minWidthProperty().bind(ui.display().px(110));
        title.prefWidthProperty().bind(ui.display().px(110));
        HBox.setHgrow(value, Priority.ALWAYS);
        return styled(new HBox(title, value), "gap-8");
    }
}
