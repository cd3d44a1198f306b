package rubezh.ui.seizure.editor.form;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.register.TotalsRow;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.text.NumberFormatter;
import rubezh.text.QuantityFormatter;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.form.FieldRow;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.kit.form.LineColumn;
import rubezh.ui.kit.form.LineGrid;
import rubezh.ui.kit.value.LineRefFormat;
import rubezh.ui.seizure.display.GroupTotals;
import rubezh.ui.seizure.display.TotalsBar;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.FieldLayout;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.photo.AttachmentImports;
import rubezh.ui.seizure.photo.FileAddPane;
import rubezh.ui.seizure.photo.PhotoListModel;
import rubezh.ui.seizure.photo.PhotoStrip;
import rubezh.ui.seizure.photo.SeizurePhotoListModel;
import rubezh.ui.seizure.place.PlaceEditor;
import rubezh.ui.seizure.place.PlacePicker;
import rubezh.ui.seizure.problems.SectionStatus;
import rubezh.ui.seizure.scale.ScaleHint;
import rubezh.ui.seizure.similar.EarlierKind;
import rubezh.ui.seizure.suggest.LineSuggestions;
import rubezh.ui.seizure.suggest.SingleValueSuggestion;

/** Makes the form out of the shape of the record: a row for every field, a grid for every list. */
public final class FormBuilder {
    private static final String ITEMS = SeizureFields.ITEMS.path();
    private static final String DOCUMENTS = PROCEEDINGS_DOCUMENTS.path();
    private static final String FILES = EVIDENCE_ATTACHMENTS.path();

    /** The part that shows the pictures. */
    private static final String PICTURED = "concealment";

    /** The first sections stay open in an empty record too. */
    private static final int ALWAYS_OPEN = 3;

    private final Kit kit;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final EditorViewModel model;
    private final PhotoListModel book;
    private final AttachmentImports intakes = new AttachmentImports();
    private final ExtraFieldCatalog extraTable;
    private final LineSuggestions offers;
    private final SingleValueSuggestion category;

    public FormBuilder(
            Kit kit,
            LiveLabels liveLabels,
            FieldEditorFactory factory,
            EditorViewModel model,
            LineSuggestions suggestions) {
        this.kit = kit;
        this.labels = liveLabels;
        this.editors = factory;
        this.model = model;
        this.book = new SeizurePhotoListModel(model.form());
        this.offers = suggestions;
        this.category = SingleValueSuggestion.category(liveLabels.reference(), model.form());
        this.extraTable = new ExtraFieldCatalog(liveLabels.reference(), factory);
    }

    /** Returns what is on its way into the form. */
    public AttachmentImports intakes() {
        return intakes;
    }

    public Form build() {
        var form = new Form(kit, new SeizureFormModel(model.form(), labels));
        int number = 1;
        for (SectionDefinition part : model.validation().parts()) {
            String key = number < 10 ? "Ctrl+" + number : "";
            FormSection formSection = form.section(part.titleKey(), key);
            formSection.summarise("editor.part.none");
            hints(formSection, part);
            part.fields()
                    .forEach(field ->
                            formSection.addLazily(() -> formSection.row(row(form, field))));
            part.lists()
                    .forEach(path ->
                            formSection.addLazily(() -> lines(form, formSection, path, part)));
            formSection.addLazily(() ->
                    part.additional().forEach(field -> formSection.additional(row(form, field))));
            boolean pictured = part.name().equals(PICTURED);
            if (pictured) {
                formSection.addLazily(() -> photos(form, formSection));
            }
            boolean folds = number++ > ALWAYS_OPEN;
            formSection.foldable(() ->
                    folds
                            && !SectionStatus.isStarted(part, model.form())
                            && !(pictured && !book.photos().isEmpty()));
        }
        return form;
    }

    private void photos(Form form, FormSection formSection) {
        var strip =
                new PhotoStrip(kit, model.context().attachments(), book, intakes, form::reveal)
                        .installOn(formSection.node(), () -> formSection.fold(false));
        formSection.addRegion(strip, strip.root());
    }

    private FieldRow row(Form form, Field field) {
        FieldRow row = form.field(field, editor(field));
        if (model.validation().required().contains(field.path())) {
            row.required();
        }
        return FieldLayout.isWide(field) ? row.wide() : row;
    }

    private void lines(Form form, FormSection formSection, String path, SectionDefinition part) {
        LineGrid grid = grid(form, path);
        if (!path.equals(part.lists().getFirst())) {
            grid.secondary("section." + path);
        }
        if (path.equals(ITEMS)) {
            configureItems(grid);
            grid.detail(ITEMS_APPEARANCE_EXTRAS.path(), id -> extras(form, id));
        }
        if (path.equals(CONVEYANCES.path())) {
            var mode = SingleValueSuggestion.mode(labels.reference(), model.form());
            grid.summary(
                    id -> mode.of(id) == null ? "" : kit.words().text("editor.row-summary.mode"));
        }
        if (path.equals(DOCUMENTS)) {
            grid.summary(offers.number()::words);
            offers.number().load(() -> form.refresh(SeizureForm.listPointer(path)));
        }
        formSection.lines(grid);
        if (path.equals(FILES)) {
            var adder =
                    new FileAddPane(kit, model.context().attachments(), book, intakes)
                            .installOn(formSection.node());
            formSection.node(adder.root());
        }
    }

    private LineGrid grid(Form form, String path) {
        List<Field> fields =
                model.form().shape().fields().stream()
                        .filter(f -> path.equals(f.lines()) && !FieldLayout.isGiven(f.path()))
                        .toList();
        List<Field> columns = FieldLayout.columns(path, fields);
        return new LineGrid(
                        form,
                        path,
                        new SeizureLineListModel(model.form(), path),
                        columns.stream().map(this::column).toList())
                .details(FieldLayout.detailFields(path, fields), this::editor, FieldLayout::isWide);
    }

    /** Says in the head of a section which keys work on its lines. */
    private void hints(FormSection formSection, SectionDefinition part) {
        if (!part.lists().isEmpty()) {
            var hints = new ArrayList<>(List.of(keyHint("editor.lines.hint")));
            if (EarlierKind.of(part.lists().getFirst()).isPresent()) {
                hints.add(keyHint("editor.lines.earlier"));
            }
            if (part.lists().getFirst().equals(ITEMS)) {
                hints.add(ScaleHint.of(kit, model.context().scaleSetting()));
            }
            SectionHints.add(formSection, hints);
        }
    }

    private ExtraFieldsPane extras(Form form, UUID line) {
        return new ExtraFieldsPane(
                kit, labels, model.form(), form, new ExtraFieldsPane.LineContext(extraTable, line));
    }

    private Label keyHint(String key) {
        Label keys = kit.words().bind(new Label(), key);
        keys.getStyleClass().addAll("hint");
        return keys;
    }

    private void configureItems(LineGrid grid) {
        grid.summary(id ->
                offers.weight().appendTo(categoryText(category.of(id), meanPerPackage(id)), id));
        var totals = new TotalsBar(kit.words(), "editor.totals.none");
        grid.totals(totals.root());
        model.form()
                .onChange(pointer -> {
                    if (pointer.isEmpty() || pointer.startsWith("/" + ITEMS)) {
                        totals.show(totalsOfItems());
                    }
                });
        totals.show(totalsOfItems());
    }

    private FieldEditor editor(Field field) {
        if (field.type() == ConcealmentPlace.class) {
            return new PlaceEditor(
                    kit, FieldLayout.of(field, editors, this::country), () -> pickPlace(field));
        }
        if (field.type() == LineRef.class) {
            return editors.lineReferences(field, new LineRefFormat(this::itemIds, this::itemWords));
        }
        return FieldLayout.of(
                field,
                editors,
                field.path().equals(ITEMS_SUBSTANCE.path()) ? this::categoryByHand : this::country);
    }

    /** Returns the category chosen for the line with the focus; one filled in narrows nothing. */
    private String categoryByHand() {
        String focus = model.focus();
        List<String> steps = focus == null ? List.of() : Pointer.of(focus).steps();
        if (steps.size() < 2 || !steps.getFirst().equals(ITEMS) || !Pointer.isId(steps.get(1))) {
            return "";
        }
        UUID line = UUID.fromString(steps.get(1));
        Object chosen =
                model.form().value(ITEMS_CATEGORY.in(SeizureFields.ITEMS.pointer() + "/" + line));
        return chosen instanceof Category now && category.of(line) == null ? now.code() : "";
    }

    private String country() {
        Country country = model.form().record().place().country();
        return country == null ? "" : country.code();
    }

    /** Lets the place be pointed at on a drawing. */
    private void pickPlace(Field field) {
        String pointer = field.pointer();
        new PlacePicker(kit, labels, place -> model.form().enter(pointer, place))
                .show(model.form().value(pointer) instanceof ConcealmentPlace now ? now : null);
    }

    private List<UUID> itemIds() {
        return model.form().record().items().stream().map(SeizedItem::id).toList();
    }

    private String itemWords(UUID id) {
        return model.form().record().items().stream()
                .filter(item -> item.id().equals(id) && item.substance() != null)
                .map(item -> labels.brief(Objects.requireNonNull(item.substance())))
                .findFirst()
                .orElse("");
    }

    private LineColumn column(Field field) {
        LineColumn column = LineColumn.of(field, () -> editor(field), FieldLayout.width(field));
        if (FieldLayout.isNumeric(field)) {
            column = column.atRight();
        }
        return model.validation().required().contains(field.path()) ? column.asRequired() : column;
    }

    /** Says in which category an article was put, before what else is said; drugs go unsaid. */
    private String categoryText(@Nullable Code category, String said) {
        if (category == null || category.code().equals("DRG")) {
            return said;
        }
        String words = kit.words().text("editor.row-summary.category", labels.full(category));
        return said.isEmpty() ? words : words + "; " + said;
    }

    /** Says what one package holds on average: a guard against a slip of the unit. */
    private String meanPerPackage(UUID id) {
        SeizedItem item =
                model.form().record().items().stream()
                        .filter(line -> line.id().equals(id))
                        .findFirst()
                        .orElse(null);
        if (item == null
                || item.amount() == null
                || item.packages() == null
                || item.packages() < 2) {
            return "";
        }
        Amount amount = item.amount();
        if (amount.unit().kind() == MeasureKind.PIECES) {
            return "";
        }
        long each = amount.quantity().base() / item.packages();
        var formatter =
                new QuantityFormatter(
                        kit.words().messages(), NumberFormatter.in(kit.words().language().get()));
        String figure =
                formatter
                        .quantity(amount.unit().dimension().toString(), roundToSignificant(each))
                        .toString();
        return kit.words().text("list.preview.packages", item.packages())
                + ", "
                + kit.words().text("editor.row-summary.average", figure);
    }

    /** Drops what is finer than a thousandth of the mean's own size. */
    private static long roundToSignificant(long base) {
        long step = 1;
        while (base / step >= 100_000) {
            step *= 10;
        }
        return base / step * step;
    }

    private GroupTotals totalsOfItems() {
        List<TotalsRow> rows =
                model.form().record().items().stream()
                        .filter(item -> item.amount() != null)
                        .map(item ->
                                new TotalsRow(
                                        List.of(
                                                item.substance() == null
                                                        ? ""
                                                        : item.substance().code()),
                                        1,
                                        Totals.NONE.plus(
                                                Objects.requireNonNull(item.amount()).quantity())))
                        .toList();
        return GroupTotals.of(rows, labels::group);
    }
}
