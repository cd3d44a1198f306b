package rubezh.ui.shell;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.form.FormModel;
import rubezh.ui.kit.form.LineListModel;

/** Record in memory with values by pointer and one list of lines. */
final class FakeFormModel implements FormModel, LineListModel {
    final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    final Map<String, String> unreadable = new LinkedHashMap<>();
    final List<UUID> lines = new ArrayList<>();
    private int count;

    @Override
    public @Nullable Object value(String pointer) {
        return values.get(pointer);
    }

    @Override
    public void enter(String pointer, @Nullable Object value) {
        values.put(pointer, value);
        unreadable.remove(pointer);
    }

    @Override
    public void setUnreadable(String pointer, String text) {
        unreadable.put(pointer, text);
    }

    @Override
    public List<UUID> ids() {
        return List.copyOf(lines);
    }

    UUID line(Map<String, Object> cells) {
        UUID id = add(List.of());
        cells.forEach((name, value) -> values.put("/items/" + id + "/" + name, value));
        return id;
    }

    @Override
    public UUID add(List<UUID> below) {
        UUID id = new UUID(7, ++count);
        int index = below.isEmpty() ? lines.size() : lines.indexOf(below.getFirst()) + 1;
        lines.add(index, id);
        return id;
    }

    @Override
    public UUID copy(UUID id) {
        UUID copy = add(List.of(id));
        String from = "/items/" + id + "/";
        Map.copyOf(presentValues())
                .forEach((pointer, value) -> {
                    if (pointer.startsWith(from)) {
                        values.put(pointer.replace(id.toString(), copy.toString()), value);
                    }
                });
        return copy;
    }

    private Map<String, Object> presentValues() {
        var present = new LinkedHashMap<String, Object>();
        values.forEach((pointer, value) -> {
            if (value != null) {
                present.put(pointer, value);
            }
        });
        return present;
    }

    @Override
    public void remove(UUID id) {
        lines.remove(id);
    }

    @Override
    public boolean isUntouched(UUID id) {
        return values.keySet().stream().noneMatch(pointer -> pointer.contains(id.toString()));
    }

    @Override
    public void drop(UUID id) {
        remove(id);
    }

    @Override
    public void move(UUID id, int by) {
        int from = lines.indexOf(id);
        int to = Math.clamp(from + by, 0, lines.size() - 1);
        lines.remove(from);
        lines.add(to, id);
    }
}
