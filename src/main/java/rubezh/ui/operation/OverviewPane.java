package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.domain.summary.OperationFacts;
import rubezh.format.CoverageFormat;
import rubezh.format.OperationFormat;
import rubezh.operation.ForeignChange;
import rubezh.operation.LaterChanges;
import rubezh.register.operation.OperationEntry;
import rubezh.register.operation.OperationLog;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/**
 * What an operation is and what it has reached: goals and totals, beside them the figures of the
 * last days and the newest seizures, or below them where the window is narrow.
 */
final class OverviewPane implements OperationTab {
    /** Least width, in logical pixels, at which two columns stand beside each other. */
    private static final double TWO_COLUMNS = 1100;

    /** Width of the column at the right. */
    private static final double SIDE = 610;

    private final UiContext ui;
    private final LiveLabels labels;
    private final OperationCardViewModel model;
    private final Node goals;
    private final Node indicators;
    private final LatestPane latest;
    private final VBox notes = styled(new VBox(), "operation-notes");
    private final VBox left = styled(new VBox(), "operation-body");
    private final VBox right = styled(new VBox(), "operation-body");
    private final VBox content = new VBox();
    private final Label counted = wrapping(styled(new Label(), "muted"));
    private final Label missing = wrapping(styled(new Label(), "warn-text"));
    private final BorderPane root = new BorderPane(scrolling(content));
    private boolean wide;

    OverviewPane(UiContext ui, LiveLabels labels, OperationCardViewModel model) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.goals = new GoalsPane(ui, labels, model, () -> {}).content();
        this.indicators = IndicatorsPane.content(ui, labels, model);
        this.latest = new LatestPane(ui, labels, model.code());
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        root.setBottom(
                styled(new HBox(counted, missing), "operation-counted", "line-top", "gap-12"));
        root.setMinSize(0, 0);
        ui.texts().paint(content, _ -> fill());
        model.card().addListener((_, _, _) -> fill());
        root.widthProperty().addListener((_, _, _) -> arrange());
        ui.display().zoom().addListener((_, _, _) -> arrange());
    }

    private void arrange() {
        boolean now = root.getWidth() >= ui.display().px(TWO_COLUMNS).get();
        if (now != wide) {
            wide = now;
            fill();
        }
    }

    private void fill() {
        content.getChildren().clear();
        OperationCard card = model.card().get();
        if (card == null) {
            counted.setText("");
            missing.setText("");
            return;
        }
        OperationFacts reached = card.facts();
        showNotes(card);
        left.getChildren().setAll(goals);
        if (reached != null) {
            left.getChildren().add(new TotalsPane(ui, labels, reached).node());
        }
        right.getChildren().setAll(indicators, latest.node(card));
        var span = OperationSpan.of(card.open().operation(), model.today());
        content.getChildren()
                .setAll(
                        notes,
                        new OverviewFacts(ui, labels, card.open().operation(), span).node(),
                        columns());
        counted.setText(reached == null ? "" : counted(reached));
        missing.setText(
                Optional.ofNullable(card.coverage())
                        .flatMap(new CoverageFormat(labels.format())::title)
                        .orElse(""));
    }

    private Node columns() {
        right.getStyleClass().removeAll("line-left", "line-top");
        right.getStyleClass().add(wide ? "line-left" : "line-top");
        right.minWidthProperty().unbind();
        right.setMinWidth(0);
        right.maxWidthProperty().unbind();
        right.setMaxWidth(Double.MAX_VALUE);
        if (wide) {
            right.minWidthProperty().bind(ui.display().px(SIDE));
            right.maxWidthProperty().bind(ui.display().px(SIDE));
        }
        return wide ? new HBox(left, right) : new VBox(left, right);
    }

    private String counted(OperationFacts reached) {
        return reached.excluded() == 0
                ? ui.texts().text("operation.counted.all")
                : ui.texts()
                        .text(
                                "operation.counted",
                                reached.excluded(),
                                labels.format().exclusions(reached.exclusions()));
    }

    private void showNotes(OperationCard card) {
        notes.getChildren().clear();
        int conflicts = card.open().conflicts().size();
        if (conflicts > 0) {
            notes.getChildren().add(InfoBox.info(ui.texts(), "cli.operation.conflicts", conflicts));
        }
        var format = new OperationFormat(labels.format());
        for (ForeignChange change : card.open().foreign().reversed()) {
            notes.getChildren()
                    .add(
                            InfoBox.info(
                                    ui.texts(),
                                    "operation.foreign",
                                    change.station(),
                                    labels.format().value(change.at()),
                                    format.fields(change.fields())));
        }
        new EndingFormat(ui.texts())
                .sentences(card)
                .forEach(text -> notes.getChildren().add(wrapping(new Label(text))));
        setShown(notes, !notes.getChildren().isEmpty());
    }

    @Override
    public String titleKey() {
        return "operation.tab.overview";
    }

    @Override
    public Node node() {
        return root;
    }

    /** Says of an operation who closed or cancelled it, and what has changed since. */
    private record EndingFormat(UiText texts) {
        /** Returns a text for the closing and one for the cancellation; none while it is open. */
        List<String> sentences(OperationCard card) {
            var sentences = new ArrayList<String>();
            OperationLog log = card.open().log();
            log.closing().ifPresent(one -> sentences.add(closed(one, card.later())));
            log.cancellation().ifPresent(one -> sentences.add(cancelled(one)));
            return sentences;
        }

        private String cancelled(OperationEntry entry) {
            return texts.text(
                    "operation.cancelled",
                    texts.dates().dateTime(entry.at().toLocalDateTime()),
                    entry.station(),
                    Objects.requireNonNullElse(entry.step().text(), ""));
        }

        private String closed(OperationEntry closing, LaterChanges later) {
            var sentences = new ArrayList<String>();
            sentences.add(
                    texts.text(
                            "operation.closed",
                            texts.dates().dateTime(closing.at().toLocalDateTime()),
                            closing.station(),
                            Objects.requireNonNullElse(closing.step().cases(), 0)));
            int changes = later.changes().size() + later.unknown();
            if (later.isEmpty()) {
                sentences.add(texts.text("cli.operation.unchanged"));
            }
            if (changes > 0) {
                sentences.add(texts.text("operation.changed-since", changes));
            }
            if (later.unlisted() > 0) {
                sentences.add(texts.text("operation.unlisted", later.unlisted()));
            }
            return String.join(" ", sentences);
        }
    }
}
