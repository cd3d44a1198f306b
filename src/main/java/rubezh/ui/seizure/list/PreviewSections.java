package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.rules.Severity;
import rubezh.register.HistoryEntry;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.FlagBadge;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.HistoryLineFormat;
import rubezh.ui.seizure.photo.ThumbnailRow;

/**
 * Parts of the preview of one record: number, headline, facts, items, photos, question, changes.
 *
 * @see PreviewPane
 */
record PreviewSections(UiContext ui, LiveLabels labels, ThumbnailRow photos, Preview preview) {
    private static final Pattern DOUBLE_WORD = Pattern.compile("(\\p{L}{7,}-)(?=\\p{L}{7,})");

    private static final int CHANGES = 3;

    private UiText texts() {
        return ui.texts();
    }

    private PreviewSummary summary() {
        return new PreviewSummary(texts(), labels);
    }

    private Seizure seizure() {
        return preview.seizure();
    }

    /** Returns number, status, marks, and whether there is input that was not saved. */
    List<Node> identity() {
        String caseNumber = seizure().header().number();
        var number = new Label(caseNumber == null ? texts().text("list.number.none") : caseNumber);
        var nodes = new ArrayList<Node>();
        nodes.add(keepWidth(styled(number, "mono")));
        nodes.add(preview.badge().chip(texts()));
        if (preview.unsaved()) {
            var text = keepWidth(new Label(texts().text("list.preview.unsaved")));
            var chip = new HBox(Icons.of(Feather.EDIT_3, 12, "warn-text"), text);
            nodes.add(styled(chip, "status-chip", "returned", "unsaved-chip"));
        }
        FlagBadge.of(preview.flags()).forEach(mark -> nodes.add(mark.chip(texts())));
        return nodes;
    }

    Label headline() {
        return styled(new Label(summary().headline(seizure())), "semibold");
    }

    Label subtitle() {
        return styled(new Label(summary().subtitle(seizure())), "muted");
    }

    Optional<Node> facts() {
        var grid = styled(new GridPane(), "facts");
        PreviewSummary summary = summary();
        fact(grid, "section.route", summary.route(seizure()));
        fact(
                grid,
                "field.detection.means",
                summary.codes(seizure().detection().allMeans().toList()));
        fact(grid, "field.concealment.place.short", concealment(summary));
        fact(
                grid,
                "section.conveyances",
                seizure().conveyances().stream()
                        .map(summary::conveyance)
                        .collect(Collectors.joining("\n")));
        fact(grid, "section.parties", persons(summary));
        Code operation = seizure().header().operation();
        fact(grid, "field.header.operation", operation == null ? "" : labels.full(operation));
        return grid.getChildren().isEmpty() ? Optional.empty() : Optional.of(grid);
    }

    private String concealment(PreviewSummary summary) {
        return seizure()
                .concealment()
                .all()
                .map(summary::concealment)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String persons(PreviewSummary summary) {
        OffsetDateTime start = seizure().event().start();
        return seizure().parties().persons().stream()
                .map(person -> summary.person(person, start == null ? null : start.toLocalDate()))
                .collect(Collectors.joining("\n"));
    }

    private void fact(GridPane grid, String key, String value) {
        if (BlankCharacters.isBlank(value)) {
            return;
        }
        var name = styled(new Label(texts().text(key)), "muted");
        name.minWidthProperty().bind(ui.display().px(112));
        wrapping(name).setMaxHeight(Double.MAX_VALUE);
        name.prefWidthProperty().bind(ui.display().px(112));
        name.setAlignment(Pos.TOP_LEFT);
        var text = wrapping(new Label(breakable(value)));
        text.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(text, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, text);
    }

    /**
     * Returns a text in which long double words may be broken after their hyphen, at a hair space.
     */
    private static String breakable(String text) {
        return DOUBLE_WORD.matcher(text).replaceAll("$1\u200a");
    }

    Node goods() {
        var box = styled(new VBox(caption("section.items")), "gap-4");
        int n = 1;
        for (SeizedItem item : seizure().items()) {
            box.getChildren().add(goodsLine(n++, item));
            String more = summary().details(item);
            if (!more.isEmpty()) {
                box.getChildren().add(wrapping(styled(new Label(more), "muted", "goods-details")));
            }
        }
        return box;
    }

    private Node goodsLine(int n, SeizedItem item) {
        var number = styled(new Label(String.valueOf(n)), "muted", "goods-number");
        String none = texts().text("list.substance.none");
        var name =
                wrapping(
                        new Label(
                                item.substance() == null ? none : labels.brief(item.substance())));
        var amount = new Label(summary().amount(item));
        return new HBox(number, name, new Spacer(), keepWidth(styled(amount, "semibold")));
    }

    Optional<Node> photoRow() {
        List<Attachment> all = ThumbnailRow.photos(seizure().evidence().attachments());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Label caption = caption("list.preview.photos", texts().numbers().whole(all.size()));
        return Optional.of(styled(new VBox(caption, photos.of(all)), "gap-4"));
    }

    /** Returns the first open question. */
    Optional<Node> question() {
        return preview.violations().stream()
                .filter(v -> v.severity() == Severity.QUESTION)
                .findFirst()
                .map(v ->
                        InfoBox.warning(
                                texts(), "list.preview.problem", v.code(), labels.sentence(v)));
    }

    /** Returns the last changes; empty for a record that was never saved. */
    Optional<Node> changes() {
        if (preview.last().isEmpty()) {
            return Optional.empty();
        }
        var box = styled(new VBox(caption("list.preview.changes")), "gap-4");
        preview.last().stream().limit(CHANGES).forEach(e -> box.getChildren().add(change(e)));
        return Optional.of(box);
    }

    private Label change(HistoryEntry entry) {
        String line = HistoryLineFormat.oneLine(entry, texts().messages());
        return wrapping(styled(new Label(line), "fs-11", "muted"));
    }

    private Label caption(String key, Object... arguments) {
        return styled(new Label(texts().text(key, arguments)), "semibold", "fs-11", "muted");
    }
}
