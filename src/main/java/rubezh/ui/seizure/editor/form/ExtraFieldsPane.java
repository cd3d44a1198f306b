package rubezh.ui.seizure.editor.form;

import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.GoodsCode.ExtraName;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.domain.seizure.rules.Violation;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.DetailRegion;
import rubezh.ui.kit.form.DynamicField;
import rubezh.ui.kit.form.DynamicNotice;
import rubezh.ui.kit.form.FieldFlow;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * The further fields of the category of a line (dictionary 2.7). They follow the category; what was
 * entered for another one stays below them under a heading of its own.
 */
final class ExtraFieldsPane implements DetailRegion {
    private final UiContext ui;
    private final LiveLabels labels;
    private final SeizureForm model;
    private final Form form;
    private final ExtraFieldCatalog table;
    private final String line;
    private final VBox node = new VBox();
    private final Label title = new Label();
    private final DynamicNotice notice;
    private final Map<Slot, DynamicField> fields = new HashMap<>();
    private Set<Slot> own = Set.of();
    private Set<Slot> foreign = Set.of();
    private List<Violation> problems = List.of();

    /** One field; a record from elsewhere may hold several of a name. */
    private record Slot(ExtraName name, int nth) {}

    ExtraFieldsPane(
            UiContext ui, LiveLabels labels, SeizureForm model, Form form, LineContext context) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.form = form;
        this.table = context.table();
        this.line = ITEMS.pointer(context.line());
        this.notice = new DynamicNotice(form);
        node.getStyleClass().add("extras");
        title.getStyleClass().addAll("fs-11", "semibold", "muted");
        ui.texts().paint(title, _ -> retitle());
        refresh();
    }

    /**
     * @param line id of the line of goods
     */
    record LineContext(ExtraFieldCatalog table, UUID line) {}

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

    private void retitle() {
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
        List<ExtraName> names = category == null ? List.of() : table.of(category);
        names.forEach(name -> ofCategory.add(new Slot(name, 0)));
        var others = new LinkedHashSet<Slot>();
        values.keySet()
                .forEach(slot -> (names.contains(slot.name()) ? ofCategory : others).add(slot));
        foreign.stream().filter(slot -> isBusy(slot, ofCategory)).forEach(others::add);
        if (!List.copyOf(ofCategory).equals(List.copyOf(own)) || !others.equals(foreign)) {
            own = ofCategory;
            foreign = others;
            layoutFields();
        }
        retitle();
        fields.forEach((slot, field) -> field.show(values.get(slot)));
    }

    /** A field that is being emptied stays until the focus has gone. */
    private boolean isBusy(Slot slot, Set<Slot> ofCategory) {
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
        fields.keySet().removeIf(slot -> !own.contains(slot) && !foreign.contains(slot));
        node.getChildren().clear();
        if (!own.isEmpty()) {
            node.getChildren().addAll(title, notice.node(), flow(own));
        }
        if (!foreign.isEmpty()) {
            Label other = ui.texts().bind(new Label(), "editor.extras.other");
            other.getStyleClass().addAll("fs-11", "semibold", "warn-text");
            node.getChildren().addAll(other, flow(foreign));
        }
        node.setVisible(!node.getChildren().isEmpty());
        node.setManaged(node.isVisible());
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
                table.editor(slot.name()),
                m -> table.label(slot.name(), m),
                value -> enter(slot, value));
    }

    /** Puts a value in its place among the others, or at the end. */
    private void enter(Slot slot, @Nullable String value) {
        Map<Slot, String> values = values();
        if (value == null || value.isBlank()) {
            values.remove(slot);
        } else {
            values.put(slot, value.strip());
        }
        var extras = new ArrayList<ExtraField>();
        values.forEach((at, said) -> extras.add(new ExtraField(at.name(), said)));
        model.enter(pointer(), List.copyOf(extras));
    }

    @Override
    public boolean covers(String pointer) {
        return pointer.equals(pointer()) || pointer.startsWith(pointer() + "/");
    }

    @Override
    public void mark(List<Violation> found) {
        problems = found;
        Map<Slot, String> values = values();
        fields.forEach((slot, field) ->
                field.mark(found.stream().filter(v -> isOf(v, slot, values.get(slot))).toList()));
        notice.show(found.stream().filter(v -> name(v) == null).toList());
    }

    private static @Nullable ExtraName name(Violation violation) {
        return !violation.arguments().isEmpty()
                        && violation.arguments().getFirst() instanceof ExtraName name
                ? name
                : null;
    }

    /** Of several fields of a name, the one whose value is told. */
    private static boolean isOf(Violation violation, Slot slot, @Nullable String value) {
        Object told = violation.arguments().size() < 2 ? null : violation.arguments().get(1);
        return slot.name().equals(name(violation))
                && (!(told instanceof String) || value == null || told.equals(value));
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
        var slots = new ArrayList<>(own);
        slots.addAll(foreign);
        return slots.stream().map(fields::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<String> unreadablePointers() {
        return List.of();
    }
}
