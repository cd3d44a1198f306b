package rubezh.ui.seizure.problems;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureForm;

/** Order of the fields of a form: by section, its own fields before its lists, line by line. */
record FormOrder(List<SectionDefinition> sections, RecordShape<Seizure> shape, SeizureForm form) {
    /** A pointer with its place in the form. */
    private record Placed(String pointer, int[] place) {
        static final Comparator<Placed> ORDER = (a, b) -> Arrays.compare(a.place, b.place);

        /** Returns whether a field is this one or in this line. */
        boolean covers(String field) {
            return (field + "/").startsWith(pointer + "/");
        }
    }

    /**
     * Returns the pointer that follows a field, or the one before it; wraps around at the ends.
     *
     * @param from pointer of any field; null for none
     */
    Optional<String> next(List<String> pointers, @Nullable String from, boolean forwards) {
        List<Placed> placed =
                pointers.stream().distinct().map(this::placed).sorted(Placed.ORDER).toList();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        int end = forwards ? 0 : placed.size() - 1;
        int index = from == null ? end : after(placed, from, forwards, end);
        return Optional.of(placed.get(index).pointer);
    }

    private int after(List<Placed> placed, String from, boolean forwards, int wrapped) {
        // A problem of the whole line leads to the same field as one of the field: pass both.
        int at = -1;
        for (int i = 0; i < placed.size(); i++) {
            boolean found = placed.get(i).covers(from) && (forwards || at < 0);
            at = found ? i : at;
        }
        if (at >= 0) {
            return Math.floorMod(at + (forwards ? 1 : -1), placed.size());
        }
        Placed here = placed(from);
        int nearest = wrapped;
        for (int i = 0; i < placed.size(); i++) {
            int compared = Placed.ORDER.compare(placed.get(i), here);
            if (forwards && compared > 0) {
                return i;
            }
            nearest = !forwards && compared < 0 ? i : nearest;
        }
        return nearest;
    }

    private Placed placed(String pointer) {
        String path = Pointer.of(pointer).fieldPath();
        int section = 0;
        while (section < sections.size() && !sections.get(section).contains(path)) {
            section++;
        }
        if (section == sections.size()) {
            return new Placed(pointer, new int[] {section, 0, 0, 0});
        }
        SectionDefinition found = sections.get(section);
        int list = list(found, path);
        int field = list < 0 ? found.positionOf(path) : fieldOfLine(path);
        int line = list < 0 ? 0 : line(found.lists().get(list), pointer).orElse(0);
        return new Placed(pointer, new int[] {section, list, line, field});
    }

    private static int list(SectionDefinition section, String path) {
        for (int i = section.lists().size() - 1; i >= 0; i--) {
            if ((path + ".").startsWith(section.lists().get(i) + ".")) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the position of a field among all; that of a whole line is before its fields. */
    private int fieldOfLine(String path) {
        return shape.field(path).map(shape.fields()::indexOf).orElse(-1);
    }

    /** Returns the number of the line a pointer leads into, from 1; empty outside lists. */
    Optional<Integer> line(String pointer) {
        String path = Pointer.of(pointer).fieldPath();
        return sections.stream()
                .filter(section -> section.contains(path))
                .findFirst()
                .filter(section -> list(section, path) >= 0)
                .flatMap(section -> line(section.lists().get(list(section, path)), pointer));
    }

    private Optional<Integer> line(String list, String pointer) {
        UUID id = Pointer.lineId(pointer).orElse(null);
        List<Record> lines = form.lines(list);
        for (int i = 0; i < lines.size(); i++) {
            if (RecordShape.lineId(lines.get(i)).equals(id)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the list of a pointer has several lines, so that a number is needed. */
    boolean isOneOfSeveral(String pointer) {
        String path = Pointer.of(pointer).fieldPath();
        return sections.stream()
                .filter(section -> section.contains(path) && list(section, path) >= 0)
                .map(section -> form.lines(section.lists().get(list(section, path))).size())
                .anyMatch(size -> size > 1);
    }
}
