package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.UiContext;

/** Filter of the queue by station, operation, section, age, and what the officer wrote. */
final class ConflictFilterBar {
    private final UiContext ui;
    private final ConflictViewModel model;
    private final FlowPane root = styled(new FlowPane(), "flow-8");
    private final List<Runnable> painters = new ArrayList<>();
    private boolean painting;

    ConflictFilterBar(UiContext ui, ConflictViewModel model) {
        this.ui = ui;
        this.model = model;
        addTexts(
                "station",
                ConflictFilter::station,
                entry -> entry.stations().stream(),
                text -> set(model.filter().get().withStation(text)));
        addTexts(
                "operation",
                ConflictFilter::operation,
                entry -> Stream.of(entry.operation()),
                text -> set(model.filter().get().withOperation(text)));
        addTexts(
                "section",
                ConflictFilter::section,
                entry -> entry.sections().stream(),
                text -> set(model.filter().get().withSection(text)));
        addAge();
        addMine();
        model.all().addListener((_, _, _) -> paint());
        model.filter().addListener((_, _, _) -> paint());
        ui.texts().paint(root, _ -> paint());
    }

    private void set(ConflictFilter next) {
        if (!painting) {
            model.filter().set(next);
        }
    }

    private void addTexts(
            String name,
            Function<ConflictFilter, String> value,
            Function<ConflictEntry, Stream<String>> part,
            Consumer<String> onValue) {
        var box = box("conflict.filter." + name, (String text) -> label(name, text), onValue);
        painters.add(() -> {
            var all = new ArrayList<>(List.of(""));
            all.addAll(model.offered(part));
            String now = value.apply(model.filter().get());
            if (!all.contains(now)) {
                all.add(now);
            }
            box.getItems().setAll(all);
            box.setValue(now);
            setShown(box, all.size() > 2 || !now.isEmpty());
        });
    }

    private String label(String name, String text) {
        return text.isEmpty() ? ui.texts().text("conflict.filter." + name + ".all") : text;
    }

    private void addAge() {
        var box =
                box(
                        "conflict.filter.age",
                        (ConflictAge age) -> ui.texts().text(age.key()),
                        age -> set(model.filter().get().withAge(age)));
        painters.add(() -> {
            box.getItems().setAll(ConflictAge.values());
            box.setValue(model.filter().get().age());
        });
    }

    private void addMine() {
        Chip mine = new Chip().pill();
        mine.onAction(() -> set(model.filter().get().withMine(!model.filter().get().mine())));
        painters.add(() -> {
            mine.label().setText(ui.texts().text("conflict.filter.mine"));
            mine.selected(model.filter().get().mine());
        });
        root.getChildren().add(mine);
    }

    private <T> ComboBox<T> box(String key, Function<T, String> text, Consumer<T> onValue) {
        var box = new ComboBox<T>();
        ui.texts().accessibleName(box, key);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : text.apply(value);
                    }

                    @Override
                    public T fromString(String typed) {
                        return box.getValue();
                    }
                });
        box.setOnAction(_ -> {
            if (box.getValue() != null) {
                onValue.accept(box.getValue());
            }
        });
        root.getChildren().add(box);
        return box;
    }

    private void paint() {
        painting = true;
        painters.forEach(Runnable::run);
        painting = false;
    }

    Node root() {
        return root;
    }

    /** Focuses the first choice. */
    void focus() {
        root.getChildren().stream()
                .filter(Node::isVisible)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
