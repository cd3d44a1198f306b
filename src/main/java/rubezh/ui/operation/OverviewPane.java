package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.format.OperationFormat;
import rubezh.operation.OperationFacts;
import rubezh.register.operation.OperationEntry;
import rubezh.text.Language;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;

/** What an operation is, how long it still runs, and its totals by substance, units apart. */
final class OverviewPane implements OperationTab {
    private final UiContext ui;
    private final LiveLabels labels;
    private final OperationCardViewModel model;
    private final Node goals;
    private final VBox content = styled(new VBox(), "operation-body");
    private final ScrollPane root = scrolling(content);

    OverviewPane(UiContext ui, LiveLabels labels, OperationCardViewModel model) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.goals = new GoalsPane(ui, labels, model).content();
        ui.texts().paint(content, _ -> fill());
        model.card().addListener((_, _, _) -> fill());
    }

    private void fill() {
        content.getChildren().clear();
        OperationCard card = model.card().get();
        if (card == null) {
            return;
        }
        if (!card.open().conflicts().isEmpty()) {
            content.getChildren()
                    .add(
                            InfoBox.info(
                                    ui.texts(),
                                    "cli.operation.conflicts",
                                    card.open().conflicts().size()));
        }
        card.open().log().closing().ifPresent(closing -> addClosing(card, closing));
        content.getChildren().addAll(facts(card), goals);
        OperationFacts reached = card.facts();
        if (reached != null) {
            addTotals(reached);
        }
    }

    private void addClosing(OperationCard card, OperationEntry closing) {
        String closed =
                ui.texts()
                        .text(
                                "operation.closed",
                                ui.texts().dates().dateTime(closing.at().toLocalDateTime()),
                                closing.station(),
                                Objects.requireNonNullElse(closing.step().cases(), 0));
        int changes = card.later().changes().size() + card.later().unknown();
        String later =
                changes == 0
                        ? ui.texts().text("cli.operation.unchanged")
                        : ui.texts().text("operation.changed-since", changes);
        content.getChildren().add(wrapping(new Label(closed + " " + later)));
    }

    private Node facts(OperationCard card) {
        Operation operation = card.open().operation();
        return styled(
                new FlowPane(names(operation), times(operation), parties(operation.mandate())),
                "operation-facts");
    }

    private Node names(Operation operation) {
        boolean russian = ui.texts().language().get() == Language.RU;
        return column(
                russian
                        ? fact("title.en", operation.title().en())
                        : fact("title.ru", operation.title().ru()),
                fact("title.stage", operation.title().stage()),
                russian
                        ? fact("area.ru", operation.area().ru())
                        : fact("area.en", operation.area().en()),
                fact("mandate.legalBasis", operation.mandate().legalBasis()));
    }

    private Node times(Operation operation) {
        return column(
                fact("dates", dates(operation)),
                fact("days", daysLeft(operation)),
                fact("mandate.reportsDue", operation.mandate().reportsDue()),
                fact("mandate.coordination", operation.mandate().coordination()));
    }

    private Node parties(OperationMandate mandate) {
        var format = new OperationFormat(labels.format());
        return column(
                fact("mandate.participants", format.parties(mandate.participants())),
                fact("mandate.observers", format.parties(mandate.observers())),
                fact(
                        "mandate.handling",
                        mandate.handling() == null ? null : labels.full(mandate.handling())));
    }

    private String dates(Operation operation) {
        return OperationListView.dates(operation, ui.texts().messages());
    }

    private @Nullable String daysLeft(Operation operation) {
        var span = OperationSpan.of(operation, model.today());
        return span.total() == 0
                ? null
                : ui.texts().text("operation.days-left", span.left(), span.total());
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
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        Label title = styled(new Label(ui.texts().text("operation.field." + name)), "muted");
        title.minWidthProperty().bind(ui.display().px(110));
        title.prefWidthProperty().bind(ui.display().px(110));
        Label text = wrapping(new Label(value));
        HBox.setHgrow(text, Priority.ALWAYS);
        return Optional.of(styled(new HBox(title, text), "gap-8"));
    }

    private void addTotals(OperationFacts reached) {
        var title =
                styled(new Label(ui.texts().text("operation.totals.title")), "semibold", "fs-15");
        var cases =
                styled(
                        new Label(ui.texts().text("operation.totals.cases", reached.cases())),
                        "muted");
        content.getChildren().add(styled(new HBox(title, cases), "gap-8"));
        var tables = styled(new FlowPane(), "operation-facts");
        tables.getChildren().add(table("mass", reached, d -> d == Dimension.MASS));
        tables.getChildren().add(table("volume", reached, d -> d == Dimension.VOLUME));
        tables.getChildren()
                .add(table("count", reached, d -> d != Dimension.MASS && d != Dimension.VOLUME));
        tables.getChildren().removeIf(node -> ((GridPane) node).getChildren().isEmpty());
        content.getChildren().add(tables);
        String left = ui.texts().text("operation.totals.excluded", reached.excluded());
        content.getChildren().add(wrapping(styled(new Label(left), "muted", "fs-12")));
    }

    private Node table(String name, OperationFacts reached, Predicate<Dimension> wanted) {
        var grid = styled(new GridPane(), "goal-grid");
        for (Tally<SubstanceByDimension> tally : reached.substances()) {
            SubstanceByDimension key = tally.key();
            Dimension dimension = key == null ? null : key.dimension();
            if (key != null && dimension != null && wanted.test(dimension)) {
                if (grid.getChildren().isEmpty()) {
                    addHead(grid, name);
                }
                addLine(grid, key.substance(), dimension, tally);
            }
        }
        return grid;
    }

    private void addHead(GridPane grid, String name) {
        var head = new Label(ui.texts().text("operation.totals." + name));
        var count = styled(new Label(ui.texts().text("operation.totals.column")), "muted", "fs-11");
        grid.addRow(0, new Region(), styled(head, "semibold", "fs-11"), new Region(), count);
    }

    private void addLine(
            GridPane grid, @Nullable Substance substance, Dimension dimension, Tally<?> tally) {
        String name =
                substance == null
                        ? ui.texts().text("list.substance.none")
                        : labels.brief(substance);
        var quantity = new Quantity(dimension, tally.totals().base(dimension));
        var figure = styled(new Label(labels.format().figure(quantity).toString()), "semibold");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        String group = substance == null ? "other" : labels.group(substance);
        var cases = styled(new Label(String.valueOf(tally.cases())), "muted");
        Label label = new Label(name);
        label.prefWidthProperty().bind(ui.display().px(180));
        grid.addRow(grid.getRowCount(), LiveLabels.groupSquare(group), label, figure, cases);
    }

    @Override
    public String titleKey() {
        return "operation.tab.overview";
    }

    @Override
    public int count(OperationCard card) {
        return -1;
    }

    @Override
    public Node node() {
        return root;
    }
}
