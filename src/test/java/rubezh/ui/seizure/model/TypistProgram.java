package rubezh.ui.seizure.model;

import module java.base;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import rubezh.app.OpenRegisterFixture;
import rubezh.json.SeizureShape;
import rubezh.register.Register;
import rubezh.store.file.TestStations;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.problems.RequiredFields;

/**
 * Process that types into the form of a new seizure and never saves. It prints the record, {@code R
 * id}, and each key once it is in the form, {@code K number ms}, with the time since the first key.
 */
public final class TypistProgram {
    static final String FIELD = "/narrative/summary";
    private static final InstantSource CLOCK = InstantSource.system();

    private final EditorViewModel editor;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int key;
    private long millis;

    private TypistProgram(EditorViewModel editor, Random random) {
        this.editor = editor;
        this.random = random;
    }

    /** Arguments: root folder of the register, seed. */
    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        var register = OpenRegisterFixture.create(TestStations.open(root), root.resolve("area"));
        Platform.startup(() -> start(register.register(), new Random(Long.parseLong(args[1]))));
    }

    private static void start(Register register, Random random) {
        var worker = new BackgroundWorker(Executors.newFixedThreadPool(2));
        var context = new SeizureContext(register, worker, CLOCK, SeizureShape.SHAPE);
        var input = EditorInput.forNew(register.newRecordId(), register.newSeizure());
        print("R " + input.recordId());
        new TypistProgram(
                        new EditorViewModel(
                                context, input, new RequiredFields(Map.of(), List.of())),
                        random)
                .type();
    }

    private void type() {
        text.append(' ').append(++key);
        editor.form().enter(FIELD, text.toString().strip());
        print("K " + key + " " + millis);
        long pause = pause();
        millis += pause;
        var wait = new PauseTransition(Duration.millis(pause));
        wait.setOnFinished(_ -> type());
        wait.play();
    }

    /** Pauses between keys: quick bursts, seldom long enough apart for a save in between. */
    private long pause() {
        return random.nextInt(20) == 0 ? random.nextInt(300, 800) : random.nextInt(30, 110);
    }

    /** Prints a line at once, so that a reader gets all of it or no line feed. */
    private static void print(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
