package rubezh.ui.seizure.editor.form;

import static rubezh.domain.seizure.FieldPath.paths;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_FURTHER;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_MODE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_FURTHER;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.form.FieldRow;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.kit.form.LineColumn;
import rubezh.ui.kit.form.LineGrid;
import rubezh.ui.kit.form.LineListModel;
import rubezh.ui.kit.value.LineRefFormat;
import rubezh.ui.kit.value.PartOptions;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.FormExtension;
import rubezh.ui.seizure.model.FieldLayout;
import rubezh.ui.seizure.model.RecordTextCopier;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureForm;
import rubezh.ui.seizure.problems.SectionStatus;
import rubezh.ui.seizure.suggest.LineSuggestions;

/**
 * Builds the form from the shape of the record: a row per field, a grid per list.
 *
 * <pre>{@code
 * new FormBuilder(context, editors, suggestions, extensions).build();
 * }</pre>
 *
 * @see rubezh.ui.seizure.model.FieldLayout
 */
public final class FormBuilder {
    private static final String ITEMS = SeizureFields.ITEMS.path();
    private static final String DOCUMENTS = PROCEEDINGS_DOCUMENTS.path();

    /** Lists with more of what the fields above them say once; most records leave them empty. */
    private static final List<String> MORE_OF_FIELDS =
            paths(DETECTION_FURTHER, CONCEALMENT_FURTHER);

    /** Number of first sections that stay open in an empty record. */
    private static final int ALWAYS_OPEN = 3;

    private final UiContext ui;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final EditorViewModel model;
    private final Form form;
    private final List<? extends FormExtension> extensions;
    private final ExtraFieldCatalog extraCatalog;
    private final LineSuggestions suggestions;
    private final ItemLines items;
    private final PackageLines packages;
    private final PartOptions parts;
    private final RecordTextCopier copier;

    public FormBuilder(
            EditorContext context,
            FieldEditorFactory editors,
            LineSuggestions suggestions,
            List<? extends FormExtension> extensions) {
        this.ui = context.ui();
        this.labels = context.labels();
        this.editors = editors;
        this.model = context.model();
        this.form = context.form();
        this.extensions = extensions;
        this.suggestions = suggestions;
        this.items = new ItemLines(ui, labels, model, suggestions);
        this.packages = new PackageLines(labels, model.form());
        this.copier = new RecordTextCopier(model.context(), model::onFailed);
        this.parts = new PartOptions(labels.reference());
        this.extraCatalog = new ExtraFieldCatalog(labels.reference(), editors);
    }

    public void build() {
        int number = 1;
        for (SectionDefinition definition : model.validation().sections()) {
            String key = number < 10 ? "Ctrl+" + number : "";
            FormSection section = form.section(definition.titleKey(), key);
            section.summarise("editor.part.none");
            addHints(section, definition);
            fill(section, definition);
            boolean foldable = number++ > ALWAYS_OPEN;
            boolean raised = hasRaised(definition);
            section.foldable(() -> foldable && !raised && isEmpty(definition));
        }
    }

    /** Returns whether the station asks for a field or list of the section beside the core. */
    private boolean hasRaised(SectionDefinition definition) {
        return model.validation().required().raised().stream()
                .anyMatch(field -> !field.isInLine() && definition.contains(field.path()));
    }

    private void fill(FormSection section, SectionDefinition definition) {
        definition.fields().forEach(field -> section.addLazily(() -> section.row(row(field))));
        definition
                .lists()
                .forEach(path -> section.addLazily(() -> addLines(section, path, definition)));
        section.addLazily(
                () -> definition.additional().forEach(field -> section.additional(row(field))));
        extensions.forEach(extension -> extension.addTo(section, definition));
    }

    private boolean isEmpty(SectionDefinition definition) {
        return !SectionStatus.isStarted(definition, model.form())
                && extensions.stream().noneMatch(extension -> extension.hasContent(definition));
    }

    private FieldRow row(Field field) {
        FieldRow row = form.field(field, editor(field));
        if (model.validation().required().containsForAnyKind(field.path())) {
            row.requiredIf(() -> isRequired(field.path()));
        }
        return FieldLayout.isWide(field) ? row.wide() : row;
    }

    private void addLines(FormSection section, String path, SectionDefinition definition) {
        LineGrid grid = grid(path);
        if (!path.equals(definition.lists().getFirst()) || MORE_OF_FIELDS.contains(path)) {
            grid.secondary("section." + path);
        }
        if (path.equals(ITEMS)) {
            items.configure(grid);
            grid.detail(ITEMS_APPEARANCE_EXTRAS.path(), this::extras);
        }
        if (path.equals(CONVEYANCES.path())) {
            grid.summary(id -> confirm(path, id, conveyanceText(id)));
        }
        if (path.equals(PARTIES_PERSONS.path())) {
            grid.summary(id -> confirm(path, id, derivedText(PARTIES_PERSONS.pointer(id))));
        }
        if (path.equals(DOCUMENTS)) {
            grid.summary(suggestions.number()::text);
            suggestions.number().load(() -> form.refresh(SeizureForm.listPointer(path)));
        }
        summariseEvidence(grid, path);
        section.lines(grid);
    }

    private void summariseEvidence(LineGrid grid, String path) {
        if (path.equals(EVIDENCE_PACKAGES.path())) {
            grid.summary(packages::summary);
        }
        if (path.equals(EVIDENCE_CUSTODY.path())) {
            grid.summary(id -> packages.appendPictures(seals(), id));
        }
    }

    private String confirm(String path, UUID id, String summary) {
        return suggestions.repeat().appendTo(summary, path, id);
    }

    private String conveyanceText(UUID id) {
        return suggestions.derived().source(CONVEYANCES_MODE.pointer(id)).isPresent()
                ? ui.texts().text("editor.row-summary.mode")
                : "";
    }

    private String derivedText(String line) {
        return DerivedFieldFormat.of(ui.texts(), labels, suggestions.derived().within(line));
    }

    /** Returns the seals of the packages, to compare them at a handover. */
    private String seals() {
        String seals =
                model.form().record().evidence().packages().stream()
                        .flatMap(sealed -> sealed.seals().stream())
                        .collect(Collectors.joining(", "));
        return seals.isEmpty() ? "" : ui.texts().text("editor.row-summary.seals", seals);
    }

    private LineGrid grid(String path) {
        List<Field> fields =
                model.form().shape().fields().stream()
                        .filter(f -> path.equals(f.lines()) && !FieldLayout.isGenerated(f.path()))
                        .toList();
        List<Field> columns = FieldLayout.columns(path, fields);
        return new LineGrid(
                        form,
                        path,
                        new SeizureLineListModel(model.form(), path),
                        columns.stream().map(this::column).toList())
                .details(FieldLayout.detailFields(path, fields), this::editor, FieldLayout::isWide)
                .requiredIf(() -> isRequired(path), field -> isRequired(field.path()));
    }

    /** Adds key hints to the header of a section with lines. */
    private void addHints(FormSection section, SectionDefinition definition) {
        if (!definition.lists().isEmpty()) {
            Label keys = styled(ui.texts().label("editor.lines.hint"), "hint");
            var hints = new ArrayList<>(List.of(keys));
            extensions.forEach(extension -> hints.addAll(extension.hints(definition)));
            SectionHints.add(section, hints);
        }
    }

    private ExtraFieldsPane extras(UUID line) {
        return new ExtraFieldsPane(
                ui,
                labels,
                model.form(),
                form,
                new ExtraFieldsPane.LineContext(extraCatalog, line));
    }

    private LineColumn column(Field field) {
        LineColumn column = LineColumn.of(field, () -> editor(field), FieldLayout.width(field));
        if (FieldLayout.isNumeric(field)) {
            column = column.atRight();
        }
        return column.requiredIf(() -> isRequired(field.path()));
    }

    private boolean isRequired(String path) {
        return model.validation().required().contains(path, model.form().record());
    }

    private FieldEditor editor(Field field) {
        FieldEditor editor = standardEditor(field);
        if (FieldDeclaration.of(field.path()).sharing() == Sharing.PERSONAL) {
            editor.setCopier(text -> copier.copy(model.recordId(), text));
        }
        for (FormExtension extension : extensions) {
            editor = extension.editorOf(field, editor);
        }
        return editor;
    }

    private FieldEditor standardEditor(Field field) {
        if (field.type() == LineRef.class) {
            return editors.lineReferences(
                    field,
                    field.name().equals(EVIDENCE_PACKAGES.name())
                            ? new LineRefFormat(packages::ids, packages::name)
                            : new LineRefFormat(items::ids, items::name));
        }
        if (field.type() == PartRef.class) {
            return editors.choice(() -> parts.of(model.form().record()));
        }
        return FieldLayout.of(
                field,
                editors,
                field.path().equals(ITEMS_SUBSTANCE.path())
                        ? items::enteredCategory
                        : this::country);
    }

    private String country() {
        Country country = model.form().record().place().country();
        return country == null ? "" : country.code();
    }

    /**
     * Key hints in the header of a section. Hints that do not fit are hidden, the last first; the
     * list of keys shows them too.
     */
    private static final class SectionHints {
        private final HBox header;
        private final List<Label> hints;

        private SectionHints(HBox header, List<Label> hints) {
            this.header = header;
            this.hints = List.copyOf(hints);
        }

        static void add(FormSection section, List<Label> hints) {
            section.aside().getChildren().addAll(hints);
            if (section.aside().getParent() instanceof HBox header) {
                var fitting = new SectionHints(header, hints);
                header.layoutBoundsProperty().addListener((_, _, _) -> fitting.fit());
                for (Node node : header.getChildren()) {
                    if (node instanceof Label label) {
                        label.textProperty().addListener((_, _, _) -> fitting.fit());
                    }
                }
                hints.forEach(hint -> hint.textProperty().addListener((_, _, _) -> fitting.fit()));
            }
        }

        private void fit() {
            hints.forEach(hint -> setShown(hint, !hint.getText().isEmpty()));
            for (Label hint : hints.reversed()) {
                if (hint.isManaged() && neededWidth() > header.getWidth()) {
                    setShown(hint, false);
                }
            }
        }

        private double neededWidth() {
            double neededWidth = header.getInsets().getLeft() + header.getInsets().getRight();
            for (Node node : header.getChildren()) {
                neededWidth += node.isManaged() ? node.prefWidth(-1) + header.getSpacing() : 0;
            }
            return neededWidth - header.getSpacing();
        }
    }

    /**
     * Adapter of one list of {@link SeizureForm} to the grid of lines, which knows lists by ids
     * only.
     */
    record SeizureLineListModel(SeizureForm form, String path) implements LineListModel {
        @Override
        public List<UUID> ids() {
            return form.lines(path).stream().map(RecordShape::lineId).toList();
        }

        @Override
        public UUID add(List<UUID> below) {
            return form.addLine(path, below.isEmpty() ? null : below.getFirst());
        }

        @Override
        public UUID copy(UUID id) {
            return form.copyLine(path, id);
        }

        @Override
        public void remove(UUID id) {
            form.removeLine(path, id);
        }

        @Override
        public boolean isUntouched(UUID id) {
            return form.isUntouched(path, id);
        }

        @Override
        public void drop(UUID id) {
            form.dropLine(path, id);
        }

        @Override
        public void move(UUID id, int by) {
            form.moveLine(path, id, by);
        }
    }
}
