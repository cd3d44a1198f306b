package rubezh.ui.kit;

import rubezh.text.Fault;

/**
 * Tells that what was typed could not be written to the disk, where going on would lose it.
 *
 * @param fault what was in the way
 */
public record Unkept(Kit kit, Fault fault) {
    /** Asks whether to go on all the same. */
    public void ask(String verbKey, Runnable goOn) {
        new Dialog(kit, "unkept.title")
                .body(new FaultBox(kit.words(), fault))
                .danger(verbKey, goOn)
                .cancel("unkept.stay", () -> {})
                .show();
    }

    /** Tells it where nothing could be asked: an unattended window is locked in any case. */
    public void tell() {
        new Dialog(kit, "unkept.lost")
                .body(new FaultBox(kit.words(), fault))
                .cancel("editor.compare.close", () -> {})
                .show();
    }
}
