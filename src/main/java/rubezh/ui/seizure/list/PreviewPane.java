package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.HistoryEntry;
import rubezh.text.BlankCharacters;
import rubezh.text.Messages;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.MarkBadge;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.HistoryLineFormat;

/** Read-only preview of the selected record: facts, items, first open question, last changes. */
final class PreviewPane {
    private static final int CHANGES = 3;

    /** Height of the drawer in logical pixels; two or three rows of the list stay visible. */
    private static final int DRAWER_HEIGHT = 160;

    private final UiContext ui;
    private final UiText texts;
    private final LiveLabels labels;
    private final PreviewSummary summary;
    private final VBox body = styled(new VBox(), "preview-body");
    private final BorderPane root = styled(new BorderPane(), "preview-pane");
    private final Node footer;
    private SeizureListViewModel.@Nullable Preview shown;

    PreviewPane(UiContext ui, LiveLabels labels, Command open, Command hide) {
        this.ui = ui;
        this.texts = ui.texts();
        this.labels = labels;
        this.summary = new PreviewSummary(texts, labels);
        root.setCenter(scrolling(body));
        var openButton = Buttons.primary(texts, open);
        var hideButton = Buttons.icon(texts, hide);
        openButton.setMinWidth(Region.USE_PREF_SIZE);
        var row =
                styled(new HBox(openButton, new Spacer(), hideButton), "preview-foot", "line-top");
        footer = row;
        asDrawer(false);
        texts.paint(root, _ -> paint());
    }

    /** Lays the pane out as a low drawer below the list, or as a column beside it. */
    void asDrawer(boolean below) {
        root.getStyleClass().removeAll("line-left", "line-top");
        root.getStyleClass().add(below ? "line-top" : "line-left");
        root.prefWidthProperty().bind(ui.display().px(below ? 0 : 344));
        root.minWidthProperty().bind(ui.display().px(below ? 0 : 344));
        root.prefHeightProperty().unbind();
        root.setPrefHeight(Region.USE_COMPUTED_SIZE);
        if (below) {
            root.prefHeightProperty().bind(ui.display().px(DRAWER_HEIGHT));
        }
    }

    BorderPane root() {
        return root;
    }

    void show(SeizureListViewModel.@Nullable Preview preview) {
        shown = preview;
        paint();
    }

    private void paint() {
        body.getChildren().clear();
        root.setBottom(shown == null ? null : footer);
        if (shown == null) {
            Label none = wrapping(styled(new Label(texts.text("list.preview.none")), "muted"));
            body.getChildren().add(none);
            return;
        }
        Seizure seizure = shown.opened().seizure();
        body.getChildren().addAll(head(seizure), line(), facts(seizure), line(), goods(seizure));
        question().ifPresent(body.getChildren()::add);
        if (!shown.last().isEmpty()) {
            body.getChildren().addAll(line(), changes(shown.last()));
        }
    }

    private Node head(Seizure seizure) {
        String caseNumber = seizure.header().number();
        var number = new Label(caseNumber == null ? texts.text("list.number.none") : caseNumber);
        number.getStyleClass().add("mono");
        var top = new HBox(number, new Spacer(), badge().chip(texts));
        var title = wrapping(styled(new Label(summary.headline(seizure)), "semibold", "fs-18"));
        var subtitle = wrapping(styled(new Label(summary.subtitle(seizure)), "muted"));
        var head = styled(new VBox(top, title, subtitle), "gap-4");
        Objects.requireNonNull(shown)
                .opened()
                .marks()
                .forEach(mark -> head.getChildren().add(new HBox(MarkBadge.of(mark).chip(texts))));
        return head;
    }

    private StatusBadge badge() {
        var preview = Objects.requireNonNull(shown);
        return StatusBadge.of(
                preview.opened().view().voided(),
                preview.exclusions(),
                preview.opened().seizure().header().status());
    }

    private Node facts(Seizure seizure) {
        var grid = styled(new GridPane(), "facts");
        fact(grid, "section.route", summary.route(seizure));
        fact(grid, "field.detection.means", summary.codes(seizure.detection().means()));
        var concealment = new ArrayList<String>();
        summary.addCode(concealment, seizure.concealment().place());
        summary.addCode(concealment, seizure.concealment().method());
        fact(grid, "field.concealment.place.short", String.join(", ", concealment));
        fact(
                grid,
                "section.conveyances",
                seizure.conveyances().stream()
                        .map(summary::conveyance)
                        .collect(Collectors.joining("\n")));
        fact(
                grid,
                "section.parties",
                seizure.parties().persons().stream()
                        .map(summary::person)
                        .collect(Collectors.joining("\n")));
        Code operation = seizure.header().operation();
        fact(grid, "field.header.operation", operation == null ? "" : labels.full(operation));
        return grid;
    }

    private void fact(GridPane grid, String key, String value) {
        if (BlankCharacters.isBlank(value)) {
            return;
        }
        var name = styled(new Label(texts.text(key)), "muted");
        name.minWidthProperty().bind(ui.display().px(104));
        name.setMaxHeight(Double.MAX_VALUE);
        name.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        var text = wrapping(new Label(value));
        text.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, text);
    }

    private Node goods(Seizure seizure) {
        var box = styled(new VBox(caption("section.items")), "gap-4");
        int n = 1;
        for (SeizedItem item : seizure.items()) {
            box.getChildren().add(goodsLine(n++, item));
            String more = summary.details(item);
            if (!more.isEmpty()) {
                var second = wrapping(styled(new Label(more), "muted", "goods-details"));
                box.getChildren().add(second);
            }
        }
        return box;
    }

    private Node goodsLine(int n, SeizedItem item) {
        var number = styled(new Label(String.valueOf(n)), "muted", "goods-number");
        var name =
                new Label(
                        item.substance() == null
                                ? texts.text("list.substance.none")
                                : labels.brief(item.substance()));
        name.setWrapText(true);
        var amount = new Label(item.amount() == null ? "" : summary.amount(item).toString());
        amount.getStyleClass().add("semibold");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(number, name, new Spacer(), amount);
    }

    private java.util.Optional<Node> question() {
        if (shown == null) {
            return java.util.Optional.empty();
        }
        return shown.violations().stream()
                .filter(v -> v.severity() == Severity.QUESTION)
                .findFirst()
                .map((Violation v) ->
                        InfoBox.warning(
                                texts, "list.preview.problem", v.code(), labels.sentence(v)));
    }

    private Node changes(List<HistoryEntry> last) {
        var box = styled(new VBox(caption("list.preview.changes")), "gap-4");
        Messages messages = texts.messages();
        for (HistoryEntry entry : last.subList(0, Math.min(CHANGES, last.size()))) {
            var line =
                    styled(new Label(HistoryLineFormat.oneLine(entry, messages)), "fs-11", "muted");
            line.setWrapText(true);
            box.getChildren().add(line);
        }
        return box;
    }

    private Label caption(String key) {
        return styled(new Label(texts.text(key)), "semibold", "fs-11", "muted");
    }

    private static Region line() {
        return styled(new Region(), "hairline");
    }
}
