package rubezh.ui.seizure.editor.form;

import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.GroupTotals;
import rubezh.text.QuantityFormatter;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.LineGrid;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.TotalsBar;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.suggest.LineSuggestions;

/** Lines of seized items: summary below each, totals below all, and their names in other lists. */
final class ItemLines {
    private static final FieldPath ITEMS_LIST = SeizureFields.ITEMS;
    private static final String ITEMS = ITEMS_LIST.path();

    private final UiText texts;
    private final LiveLabels labels;
    private final EditorViewModel model;
    private final SeizureForm form;
    private final LineSuggestions suggestions;

    ItemLines(UiContext ui, LiveLabels labels, EditorViewModel model, LineSuggestions suggestions) {
        this.texts = ui.texts();
        this.labels = labels;
        this.model = model;
        this.form = model.form();
        this.suggestions = suggestions;
    }

    /** Adds summaries and totals to the grid of the lines. */
    void configure(LineGrid grid) {
        grid.summary(this::summary);
        var bar = new TotalsBar(texts, labels, "editor.totals.none");
        grid.totals(bar.root());
        form.onChange(pointer -> {
            if (pointer.isEmpty() || pointer.startsWith("/" + ITEMS)) {
                bar.show(totals());
            }
        });
        bar.show(totals());
    }

    private String summary(UUID id) {
        String known =
                DerivedFieldFormat.append(
                        categoryText(derivedCategory(id), meanText(id)), others(id));
        String pictures = PackageLines.pictures(form.record(), labels.format(), id);
        String all = PackageLines.append(known, pictures);
        String asked = suggestions.category().appendTo(all, id);
        return suggestions.repeat().appendTo(suggestions.weight().appendTo(asked, id), ITEMS, id);
    }

    private @Nullable Code derivedCategory(UUID id) {
        String pointer = ITEMS_CATEGORY.pointer(id);
        return suggestions.derived().source(pointer).isPresent()
                ? (Code) form.value(pointer)
                : null;
    }

    /** Names the other fields of a line that follow from what was entered. */
    private String others(UUID id) {
        var derived = new TreeSet<>(suggestions.derived().within(ITEMS_LIST.pointer(id)));
        derived.remove(ITEMS_CATEGORY.path());
        return DerivedFieldFormat.of(texts, labels, derived);
    }

    /** Puts the derived category before a summary, except for drugs. */
    private String categoryText(@Nullable Code category, String summary) {
        if (category == null || GoodsClassification.isDrugCategory(category)) {
            return summary;
        }
        String text = texts.text("editor.row-summary.category", labels.full(category));
        return summary.isEmpty() ? text : text + "; " + summary;
    }

    /** Returns the packages and their mean content, which reveals a wrong unit. */
    private String meanText(UUID id) {
        SeizedItem item = find(id).orElse(null);
        Quantity mean = item == null ? null : item.meanPerPackage().orElse(null);
        if (item == null || mean == null) {
            return "";
        }
        var format = new QuantityFormatter(texts.messages(), texts.numbers());
        String figure = format.quantity(mean.dimension().toString(), mean.base()).toString();
        return texts.text("list.preview.packages", Objects.requireNonNull(item.packages()))
                + ", "
                + texts.text("editor.row-summary.average", figure);
    }

    private Optional<SeizedItem> find(UUID id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private List<SeizedItem> items() {
        return form.record().items();
    }

    /** Returns the code of the category entered in the focused line; empty for a derived one. */
    String enteredCategory() {
        return model.focusedLine(ITEMS_LIST)
                .filter(line -> derivedCategory(line) == null)
                .map(line -> form.value(ITEMS_CATEGORY.pointer(line)))
                .map(entered -> ((Category) entered).code())
                .orElse("");
    }

    List<UUID> ids() {
        return items().stream().map(SeizedItem::id).toList();
    }

    /** Returns the short name of a line, empty without a substance. */
    String name(UUID id) {
        return find(id).map(SeizedItem::substance).map(labels::brief).orElse("");
    }

    private GroupTotals totals() {
        var sums = new LinkedHashMap<String, Totals>();
        for (SeizedItem item : items()) {
            if (item.amount() != null) {
                String substance = item.substance() == null ? "" : item.substance().code();
                Totals total = Totals.NONE.plus(item.amount().quantity());
                sums.merge(substance, total, Totals::plus);
            }
        }
        return GroupTotals.of(sums, labels::group);
    }
}
