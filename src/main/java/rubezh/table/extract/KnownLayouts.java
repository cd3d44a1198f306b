package rubezh.table.extract;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.register.named.LayoutService;
import rubezh.register.named.SavedText;
import rubezh.text.Fault;

/**
 * Layouts that an extract can have: those of the program, then those that this station keeps, then
 * those of other stations. A layout of the program goes before one of its name. Reads the register,
 * so not for the JavaFX thread.
 *
 * <pre>{@code
 * new KnownLayouts(register.layouts()).find("cen").layout();
 * }</pre>
 */
public final class KnownLayouts {
    private static final String BUILT_IN = "built-in";

    /**
     * Layout with where it is from.
     *
     * @param origin {@code built-in}, {@code file}, or station and version, {@code KG-OSH 3}
     */
    public record KnownLayout(ExtractLayout layout, String origin) {
        /** Returns one of the program. */
        public static KnownLayout builtIn(ExtractLayout layout) {
            return new KnownLayout(layout, BUILT_IN);
        }

        /** Returns one of a file. */
        public static KnownLayout ofFile(ExtractLayout layout) {
            return new KnownLayout(layout, "file");
        }

        /** Returns whether it is one of the program. */
        public boolean isBuiltIn() {
            return origin.equals(BUILT_IN);
        }

        /** Returns whether it is one that a station saved. */
        public boolean isOf(String station) {
            return origin.startsWith(station + " ");
        }

        /** Returns the hash of its canonical form. */
        String sha256() {
            return Sha256.digest(LayoutFile.text(layout).getBytes(StandardCharsets.UTF_8)).hex();
        }
    }

    private final LayoutService service;

    public KnownLayouts(LayoutService service) {
        this.service = service;
    }

    /** Returns those that this program can read. */
    public List<KnownLayout> all() {
        var all = new ArrayList<>(BuiltInLayouts.all().stream().map(KnownLayout::builtIn).toList());
        service.list()
                .forEach(saved -> {
                    ExtractLayout layout = LayoutFile.read(saved.content()).layout();
                    if (layout != null && BuiltInLayouts.of(saved.name()).isEmpty()) {
                        all.add(known(saved, layout));
                    }
                });
        return all;
    }

    private static KnownLayout known(SavedText saved, ExtractLayout layout) {
        return new KnownLayout(layout.named(saved.name()), saved.station() + " " + saved.version());
    }

    /**
     * Returns the layout of a name.
     *
     * @throws Fault {@code XTR-009} if there is none, {@code XTR-008} if this program cannot read
     *     it
     */
    public KnownLayout find(String name) {
        return BuiltInLayouts.of(name)
                .map(KnownLayout::builtIn)
                .or(() ->
                        service.find(name)
                                .map(saved ->
                                        known(saved, LayoutFile.read(saved.content()).sound())))
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "XTR-009", name));
    }

    /**
     * Saves a layout as the next version of this station.
     *
     * @return its number
     * @throws Fault {@code XTR-010} for the name of a layout of the program, {@code XTR-008} if
     *     something is wrong in it, {@code XTR-011} if it is too long
     */
    public int save(ExtractLayout layout) {
        if (BuiltInLayouts.of(layout.name()).isPresent()) {
            throw new Fault(Fault.Exit.FINDINGS, "XTR-010", layout.name());
        }
        ExtractLayout sound = LayoutFile.read(LayoutFile.text(layout)).sound();
        return service.save(sound.name(), LayoutFile.text(sound));
    }

    /**
     * Takes a layout of this station back.
     *
     * @throws Fault {@code XTR-012} if it has none of that name
     */
    public void delete(String name) {
        service.delete(name);
    }
}
