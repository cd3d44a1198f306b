package rubezh.ui.seizure.display;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.GroupTotals;
import rubezh.format.NamedArticleFormat;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.text.QuantityFormatter;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;

/** Totals below a list or a grid of goods: mass, volume and counts side by side, never added up. */
public final class TotalsBar {
    private static final int NOTE_HEIGHT = 36;

    private final UiText texts;
    private final LiveLabels labels;
    private final String noneKey;
    private final FlowPane root = styled(new FlowPane(), "totals-bar");
    private GroupTotals totals = GroupTotals.NONE;

    /**
     * @param noneKey message key for empty totals
     */
    public TotalsBar(UiText texts, LiveLabels labels, String noneKey) {
        this.texts = texts;
        this.labels = labels;
        this.noneKey = noneKey;
        root.setRowValignment(VPos.CENTER);
        texts.paint(root, this::paint);
    }

    public Region root() {
        return root;
    }

    public void show(GroupTotals shown) {
        totals = shown;
        texts.repaint(root);
    }

    private void paint(Messages messages) {
        root.getChildren().clear();
        var title = styled(new Label(messages.text("list.totals")), "semibold", "fs-12");
        root.getChildren().add(title);
        var formatter = new QuantityFormatter(messages, NumberFormatter.in(messages.language()));
        boolean first = true;
        for (MeasureKind kind : MeasureKind.values()) {
            List<GroupTotals.GroupAmount> figures = totals.of(kind);
            if (figures.isEmpty()) {
                continue;
            }
            if (!first) {
                root.getChildren().add(divider());
            }
            first = false;
            addKind(messages, kind, figures, formatter);
        }
        if (first) {
            root.getChildren().add(small(messages.text(noneKey), "muted"));
        }
        paintNotes(messages, formatter);
    }

    /** Shows what stands beside the sums: the kilogram equivalent, and what they leave out. */
    private void paintNotes(Messages messages, QuantityFormatter formatter) {
        if (totals.cases() != totals.records()) {
            String cases = labels.format().cases(totals.cases(), totals.records());
            String text = messages.text("list.totals.cases", cases);
            root.getChildren().addAll(divider(), small(text, "semibold"));
        }
        if (totals.equivalent().known()) {
            root.getChildren().add(divider());
            addEquivalent(messages, formatter);
        }
        if (!totals.named().isEmpty()) {
            root.getChildren().add(namedArticles(formatter));
        }
        if (!totals.excluded().isEmpty()) {
            root.getChildren().addAll(divider(), small(excluded(messages), "muted"));
        }
        if (!totals.imprecise().isEmpty()) {
            String cases = labels.format().imprecise(totals.imprecise());
            String text = messages.text("list.totals.imprecise", cases);
            root.getChildren().addAll(divider(), small(text, "muted"));
        }
    }

    /** Says what the sums of classes consist of, in two lines at most; the tooltip says all. */
    private Label namedArticles(QuantityFormatter formatter) {
        var format =
                new NamedArticleFormat(
                        labels.format(),
                        (dimension, base) ->
                                formatter.quantity(dimension.toString(), base).toString());
        String sentences = String.join(" ", format.sentences(totals.named()));
        var label = wrapping(styled(new Label(sentences), "fs-12", "muted"));
        label.setMaxHeight(NOTE_HEIGHT);
        label.maxWidthProperty().bind(root.widthProperty().subtract(NOTE_HEIGHT));
        label.setTooltip(new Tooltip(sentences));
        return label;
    }

    /** Says how many records are in no figure, and why. */
    private String excluded(Messages messages) {
        var numbers = NumberFormatter.in(messages.language());
        long all = totals.excluded().values().stream().mapToLong(Long::longValue).sum();
        String reasons =
                totals.excluded().entrySet().stream()
                        .map(e ->
                                messages.text("common.exclusion." + e.getKey())
                                        + " "
                                        + numbers.whole(e.getValue()))
                        .collect(Collectors.joining(", "));
        return messages.text("list.totals.excluded", numbers.whole(all), reasons);
    }

    /** Shows the kilogram equivalent as a figure of its own, and how much has no factor. */
    private void addEquivalent(Messages messages, QuantityFormatter formatter) {
        Equivalent equivalent = totals.equivalent();
        root.getChildren().add(small(messages.text("list.totals.equivalent"), "muted"));
        String kilograms = formatter.kilograms(equivalent.micrograms()).toString();
        root.getChildren().add(small(kilograms, "semibold"));
        if (!equivalent.without().isEmpty()) {
            int kinds = equivalent.without().size();
            String text = messages.text("list.totals.equivalent.without", kinds);
            root.getChildren().add(small(text, "muted"));
        }
    }

    private void addKind(
            Messages messages,
            MeasureKind kind,
            List<GroupTotals.GroupAmount> figures,
            QuantityFormatter formatter) {
        root.getChildren().add(small(messages.text("common.kind." + kind.name()) + ":", "muted"));
        for (GroupTotals.GroupAmount figure : figures) {
            var name = small(messages.text("common.group." + figure.group()), "fg");
            name.setGraphic(LiveLabels.groupSquare(figure.group()));
            String amount =
                    formatter.quantity(figure.dimension().toString(), figure.base()).toString();
            var pair = styled(new HBox(name, small(amount, "semibold")), "figure-pair");
            root.getChildren().add(pair);
        }
    }

    private static Label small(String text, String style) {
        return keepWidth(styled(new Label(text), "fs-12", style));
    }

    private static Region divider() {
        return styled(new Region(), "hairline-v");
    }
}
