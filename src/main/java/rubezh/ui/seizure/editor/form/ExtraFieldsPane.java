package rubezh.ui.seizure.editor.form;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.GoodsCode.ExtraName;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.domain.seizure.rules.Violation;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.DetailRegion;
import rubezh.ui.kit.form.DynamicField;
import rubezh.ui.kit.form.DynamicNotice;
import rubezh.ui.kit.form.FieldFlow;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Extra fields of an item (dictionary 2.7). They follow its category; values entered under another
 * category stay below them under a heading of their own.
 *
 * @see ExtraFieldCatalog
 */
final class ExtraFieldsPane implements DetailRegion {
    private final UiContext ui;
    private final LiveLabels labels;
    private final SeizureForm model;
    private final Form form;
    private final ExtraFieldCatalog catalog;
    private final String line;
    private final VBox node = styled(new VBox(), "extras");
    private final Label title = styled(new Label(), "fs-11", "semibold", "muted");
    private final DynamicNotice notice;
    private final Map<Slot, DynamicField> fields = new HashMap<>();
    private Set<Slot> ownSlots = Set.of();
    private Set<Slot> foreignSlots = Set.of();
    private List<Violation> problems = List.of();

    /** Field by name; a record from another program may have several of one name. */
    private record Slot(ExtraName name, int nth) {}

    ExtraFieldsPane(
            UiContext ui, LiveLabels labels, SeizureForm model, Form form, LineContext context) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.form = form;
        this.catalog = context.catalog();
        this.line = ITEMS.pointer(context.line());
        this.notice = new DynamicNotice(form);
        ui.texts().paint(title, _ -> updateTitle());
        refresh();
    }

    /**
     * @param line id of the item
     */
    record LineContext(ExtraFieldCatalog catalog, UUID line) {}

    @Override
    public Node node() {
        return node;
    }

    private String pointer() {
        return ITEMS_APPEARANCE_EXTRAS.in(line);
    }

    private @Nullable Category category() {
        return model.value(ITEMS_CATEGORY.in(line)) instanceof Category category ? category : null;
    }

    private List<ExtraField> extras() {
        return model.value(pointer()) instanceof List<?> list
                ? list.stream().map(ExtraField.class::cast).toList()
                : List.of();
    }

    private void updateTitle() {
        Category category = category();
        if (category != null) {
            title.setText(ui.texts().text("editor.extras.title", labels.full(category)));
        }
    }

    @Override
    public void refresh() {
        Map<Slot, String> values = values();
        var ofCategory = new LinkedHashSet<Slot>();
        Category category = category();
        List<ExtraName> names = category == null ? List.of() : catalog.of(category);
        names.forEach(name -> ofCategory.add(new Slot(name, 0)));
        var others = new LinkedHashSet<Slot>();
        values.keySet()
                .forEach(slot -> (names.contains(slot.name()) ? ofCategory : others).add(slot));
        foreignSlots.stream().filter(slot -> isFocused(slot, ofCategory)).forEach(others::add);
        if (!List.copyOf(ofCategory).equals(List.copyOf(ownSlots))
                || !others.equals(foreignSlots)) {
            ownSlots = ofCategory;
            foreignSlots = others;
            layoutFields();
        }
        updateTitle();
        fields.forEach((slot, field) -> field.show(values.get(slot)));
    }

    /** Returns whether a field has the focus: an emptied one stays until it loses the focus. */
    private boolean isFocused(Slot slot, Set<Slot> ofCategory) {
        DynamicField field = fields.get(slot);
        return field != null && field.hasFocus() && !ofCategory.contains(slot);
    }

    private Map<Slot, String> values() {
        var values = new LinkedHashMap<Slot, String>();
        for (ExtraField field : extras()) {
            int nth = 0;
            while (values.containsKey(new Slot(field.name(), nth))) {
                nth++;
            }
            values.put(new Slot(field.name(), nth), field.value());
        }
        return values;
    }

    private void layoutFields() {
        Node focused = ui.overlay().focusOwner(node);
        fields.keySet().removeIf(slot -> !ownSlots.contains(slot) && !foreignSlots.contains(slot));
        node.getChildren().clear();
        if (!ownSlots.isEmpty()) {
            node.getChildren().addAll(title, notice.node(), flow(ownSlots));
        }
        if (!foreignSlots.isEmpty()) {
            Label other = ui.texts().label("editor.extras.other");
            other.getStyleClass().addAll("fs-11", "semibold", "warn-text");
            node.getChildren().addAll(other, flow(foreignSlots));
        }
        setShown(node, !node.getChildren().isEmpty());
        mark(problems);
        if (focused != node && focused.getScene() != null) {
            focused.requestFocus();
        }
    }

    private FieldFlow flow(Set<Slot> slots) {
        var flow = new FieldFlow(ui.display());
        slots.forEach(slot -> flow.add(fields.computeIfAbsent(slot, this::field)));
        return flow;
    }

    private DynamicField field(Slot slot) {
        return new DynamicField(
                form,
                ExtraFieldCatalog.pointer(pointer(), slot.name(), slot.nth()),
                catalog.editor(slot.name()),
                m -> catalog.label(slot.name(), m),
                value -> enter(slot, value));
    }

    /** Sets a value in its position, or appends it. */
    private void enter(Slot slot, @Nullable String value) {
        Map<Slot, String> values = values();
        if (value == null || BlankCharacters.isBlank(value)) {
            values.remove(slot);
        } else {
            values.put(slot, value.strip());
        }
        var extras = new ArrayList<ExtraField>();
        values.forEach((key, text) -> extras.add(new ExtraField(key.name(), text)));
        model.enter(pointer(), List.copyOf(extras));
    }

    @Override
    public boolean covers(String pointer) {
        return pointer.equals(pointer()) || pointer.startsWith(pointer() + "/");
    }

    @Override
    public void mark(List<Violation> violations) {
        problems = violations;
        Map<Slot, String> values = values();
        fields.forEach((slot, field) ->
                field.mark(
                        violations.stream().filter(v -> isOf(v, slot, values.get(slot))).toList()));
        notice.show(violations.stream().filter(v -> name(v) == null).toList());
    }

    private static @Nullable ExtraName name(Violation violation) {
        return !violation.arguments().isEmpty()
                        && violation.arguments().getFirst() instanceof ExtraName name
                ? name
                : null;
    }

    /**
     * Matches a violation to the field of its name and, among several, to the field of its value.
     */
    private static boolean isOf(Violation violation, Slot slot, @Nullable String value) {
        Object violatingValue =
                violation.arguments().size() < 2 ? null : violation.arguments().get(1);
        return slot.name().equals(name(violation))
                && (!(violatingValue instanceof String)
                        || value == null
                        || violatingValue.equals(value));
    }

    @Override
    public void focus(String pointer) {
        List<DynamicField> all = inOrder();
        all.stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst()
                .or(() -> all.stream().filter(DynamicField::hasProblem).findFirst())
                .or(() -> all.stream().findFirst())
                .ifPresent(DynamicField::focus);
    }

    private List<DynamicField> inOrder() {
        var slots = new ArrayList<>(ownSlots);
        slots.addAll(foreignSlots);
        return slots.stream().map(fields::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<String> unreadablePointers() {
        return List.of();
    }
}
