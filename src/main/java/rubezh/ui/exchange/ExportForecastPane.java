package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.bundle.transfer.ExportPreview.Size;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.ui.exchange.ExportViewModel.Pictures;
import rubezh.ui.exchange.bundle.BundleFigureFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.UiText;

/** What would leave: records, persons, pictures, handling codes and size, and what stays. */
final class ExportForecastPane {
    /** Least width of the handling codes, in pixels at 100 %. */
    private static final double HANDLING = 250;

    private final UiText texts;
    private final DisplaySettings display;
    private final ReferenceData reference;
    private final ExportViewModel export;
    private final FlowPane figures = styled(new FlowPane(), "fact-box", "compact");
    private final HBox cells = new HBox();
    private final VBox notes = styled(new VBox(), "gap-4");
    private final VBox node = styled(new VBox(figures, notes), "gap-8");

    ExportForecastPane(UiContext ui, ReferenceData reference, ExportViewModel export) {
        this.texts = ui.texts();
        this.display = ui.display();
        this.reference = reference;
        this.export = export;
        InvalidationListener repaint = _ -> texts.repaint(node);
        export.forecast().addListener(repaint);
        texts.paint(node, messages -> paint(messages.language()));
    }

    Node node() {
        return node;
    }

    /** Returns the width at which the figures begin a new row. */
    DoubleProperty wrapLength() {
        return figures.prefWrapLengthProperty();
    }

    private void paint(Language language) {
        Forecast forecast = export.forecast().get();
        ExportPreview preview = forecast == null ? null : forecast.preview();
        Fault fault = forecast == null ? null : forecast.fault();
        setShown(figures, preview != null);
        notes.getChildren().clear();
        figures.getChildren().clear();
        cells.getChildren().clear();
        if (preview != null) {
            showFigures(preview, language);
            if (preview.partial()) {
                String who = String.join(", ", export.recipients());
                String meant = texts.text("exchange.leaves.meant", who);
                notes.getChildren().add(WithheldLabels.note(meant, Feather.FILTER, "muted"));
            }
            notes.getChildren()
                    .addAll(new WithheldLabels(texts).of(preview.withheld(), preview.drafts()));
        } else if (fault != null) {
            String sentence =
                    texts.text("fault." + fault.code() + ".what", fault.arguments().toArray());
            notes.getChildren()
                    .add(WithheldLabels.note(sentence, Feather.ALERT_TRIANGLE, "warn-text"));
        } else {
            String key = export.isReady() ? "exchange.leaves.counting" : "exchange.leaves.choose";
            notes.getChildren().add(styled(new Label(texts.text(key)), "muted"));
        }
    }

    private void showFigures(ExportPreview preview, Language language) {
        figures.getChildren().add(cells);
        cells.getChildren()
                .addAll(
                        cell(
                                "records",
                                number(preview.seizures()),
                                "revisions",
                                preview.revisions()),
                        cell(
                                "persons",
                                number(preview.persons()),
                                "documented",
                                preview.documented()),
                        pictures(preview),
                        size(preview.size()));
        if (!preview.byHandling().isEmpty()) {
            figures.getChildren().add(handling(preview, language));
        }
    }

    private Node pictures(ExportPreview preview) {
        boolean all = export.pictures().get() == Pictures.ALL;
        String with = BundleFigureFormat.size(texts, preview.size().complete());
        return cell(
                "pictures",
                number(all ? preview.pictures() : 0),
                all ? "whole" : "without",
                all ? "" : with);
    }

    private Node size(Size size) {
        return cell("size", BundleFigureFormat.size(texts, size.bytes()), "files", size.files());
    }

    private Node handling(ExportPreview preview, Language language) {
        var cell = styled(new VBox(caption("handling")), "fact-cell", "last");
        cell.prefWidthProperty()
                .bind(
                        Bindings.max(
                                display.px(HANDLING),
                                wrapLength().subtract(cells.widthProperty()).subtract(2)));
        preview.byHandling()
                .forEach((code, count) -> cell.getChildren().add(line(code, count, language)));
        return cell;
    }

    private Node line(String code, int count, Language language) {
        String label =
                code.isEmpty()
                        ? texts.text("exchange.handling.none")
                        : reference
                                .list(CodeListId.HANDLING)
                                .find(code)
                                .map(entry -> entry.label(language == Language.RU))
                                .orElse("");
        var words = new Label(label);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinSize(0, Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(words, keepWidth(styled(new Label(number(count)), "semibold")));
        if (!code.isEmpty()) {
            line.getChildren().addFirst(keepWidth(styled(new Label(code), "chip")));
        }
        return styled(line, "handling-line");
    }

    private Node cell(String key, String figure, String below, Object argument) {
        return keepWidth(
                styled(
                        new VBox(
                                caption(key),
                                styled(new Label(figure), "semibold", "fs-18"),
                                styled(
                                        new Label(texts.text("exchange.leaves." + below, argument)),
                                        "muted")),
                        "fact-cell"));
    }

    private Label caption(String key) {
        return styled(new Label(texts.text("exchange.leaves." + key)), "fs-11", "muted");
    }

    private String number(int count) {
        return texts.numbers().whole(count);
    }
}
