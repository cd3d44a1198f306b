package rubezh.ui.seizure.scale;

import static rubezh.domain.seizure.FieldPath.paths;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SAMPLES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SAMPLES_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_METHOD;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_SCALE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_SCALE_CHECKED;

import module java.base;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.device.scale.ScaleLine;
import rubezh.device.scale.ScaleReading;
import rubezh.device.scale.ScaleSetting;
import rubezh.device.scale.WeightReader;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.GoodsCode.WeighingMethod;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.FieldPath;
import rubezh.progress.Progress;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.text.Fault;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.work.Job;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Enters a weight from the scale into the focused line: into the focused field if it holds a mass,
 * else into the amount. Weighing method and scale follow where empty; all of it is one undo step.
 *
 * @see rubezh.device.scale.WeightReader
 */
public final class WeighingController implements EditorExtension {
    private static final WeighingMethod WEIGHED = new WeighingMethod(Codes.WEIGHED);
    private static final List<String> WEIGHED_LISTS = paths(ITEMS, EVIDENCE_SAMPLES);

    private final UiContext ui;
    private final FieldEditorFactory editors;
    private final EditorViewModel model;
    private final ScaleSettingModel scale;
    private final WeighingBar bar;
    private @Nullable Job<ScaleReading.Weight> job;

    public WeighingController(
            EditorContext context, FieldEditorFactory editors, ScaleSettingModel scale) {
        this.ui = context.ui();
        this.editors = editors;
        this.model = context.model();
        this.scale = scale;
        this.bar = new WeighingBar(ui);
    }

    /** Returns the bar with progress and result. */
    @Override
    public Optional<Node> below() {
        return Optional.of(bar.root());
    }

    @Override
    public List<Command> commands(EditorCommandGroup group) {
        return group == EditorCommandGroup.TOOL
                ? List.of(Command.of("weigh", this::weigh))
                : List.of();
    }

    @Override
    public List<Command> menuCommands(EditorCommandGroup group) {
        return group == EditorCommandGroup.SETTING ? List.of(settingCommand()) : List.of();
    }

    /** Returns the hint with the weighing key over the items. */
    @Override
    public List<Label> hints(SectionDefinition definition) {
        return definition.lists().getFirst().equals(ITEMS.path())
                ? List.of(ScaleHint.of(ui, scale))
                : List.of();
    }

    private Command settingCommand() {
        return Command.of("scale", () -> new ScaleDialog(ui, editors, scale).show());
    }

    /** Handles Esc while waiting or over a message; any other key hides a message. */
    @Override
    public boolean handleKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && job != null) {
            stop();
            return true;
        }
        boolean shown = job == null && !event.getCode().isModifierKey() && bar.hide();
        return shown && event.getCode() == KeyCode.ESCAPE;
    }

    /** Stops waiting for the scale. */
    @Override
    public void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        bar.hide();
    }

    private void weigh() {
        if (job != null) {
            return;
        }
        Optional<String> target = target();
        if (target.isEmpty()) {
            bar.showMessage("scale.no-target");
        } else if (model.form().unreadableText(target.get()) != null) {
            bar.showMessage("scale.unreadable");
        } else if (isCounted(target.get())) {
            bar.showMessage("scale.not-by-mass");
        } else {
            scale.get()
                    .ifPresentOrElse(setting -> weigh(setting, target.get()), this::offerSetting);
        }
    }

    private void offerSetting() {
        new OverlayDialog(ui, "scale.none.title")
                .message("scale.none.text")
                .primary("scale.none.set", settingCommand()::run)
                .cancel()
                .show();
    }

    private void weigh(ScaleSetting setting, String target) {
        bar.showWaiting(this::stop);
        job =
                ui.worker()
                        .of(progress -> readWeight(setting, progress))
                        .unlisted()
                        .onDone(weight -> onWeight(weight, setting, target))
                        .onFault(this::onFailed)
                        .start();
    }

    /** Reads a stable weight; shows only the last line received, however fast they come. */
    private ScaleReading.Weight readWeight(ScaleSetting setting, Progress progress)
            throws InterruptedException {
        var newest = new AtomicReference<@Nullable ScaleLine>();
        return new WeightReader(
                        System::nanoTime,
                        line -> {
                            if (newest.getAndSet(line) == null) {
                                ui.worker().onUi(() -> show(newest));
                            }
                        })
                .readWeight(setting, progress::cancelled);
    }

    private void show(AtomicReference<@Nullable ScaleLine> newest) {
        ScaleLine line = newest.getAndSet(null);
        if (line != null && job != null) {
            bar.onReceived(line);
        }
    }

    private void onFailed(Fault fault) {
        job = null;
        bar.showFault(fault);
    }

    private void onWeight(ScaleReading.Weight weight, ScaleSetting setting, String target) {
        job = null;
        SeizureForm form = model.form();
        if (!lineExists(target)) {
            bar.hide();
            return;
        }
        if (form.unreadableText(target) != null) {
            bar.showMessage("scale.unreadable");
            return;
        }
        form.batch(
                target,
                () -> {
                    form.enter(target, weight.amount());
                    if (ITEMS.contains(target)) {
                        recordWeighing(line(target), setting);
                    }
                });
        bar.showWeight(weight);
    }

    /** Sets weighing method and scale where they are empty. */
    private void recordWeighing(String line, ScaleSetting setting) {
        setIfEmpty(ITEMS_WEIGHING_METHOD.in(line), WEIGHED);
        if (WEIGHED.equals(model.form().value(ITEMS_WEIGHING_METHOD.in(line)))) {
            setIfEmpty(
                    ITEMS_WEIGHING_SCALE.in(line),
                    setting.number().isEmpty() ? null : setting.number());
            setIfEmpty(ITEMS_WEIGHING_SCALE_CHECKED.in(line), setting.checkedUntil());
        }
    }

    private void setIfEmpty(String pointer, @Nullable Object value) {
        SeizureForm form = model.form();
        boolean empty =
                form.value(pointer) == null
                        && form.unreadableText(pointer) == null
                        && form.absenceReason(pointer) == null;
        if (empty && value != null) {
            form.enter(pointer, value);
        }
    }

    /** Returns the pointer of the field that takes a weight, empty if the focused line has none. */
    private Optional<String> target() {
        String focus = model.focus();
        if (focus == null) {
            return Optional.empty();
        }
        boolean mass =
                model.form()
                        .shape()
                        .field(Pointer.of(focus).fieldPath())
                        .filter(field -> field.type() == Amount.class)
                        .isPresent();
        return WEIGHED_LISTS.stream()
                .filter(list -> focus.startsWith(SeizureForm.listPointer(list) + "/"))
                .findFirst()
                .map(_ -> mass ? focus : amountOf(focus).in(line(focus)));
    }

    private static FieldPath amountOf(String pointer) {
        return ITEMS.contains(pointer) ? ITEMS_AMOUNT : EVIDENCE_SAMPLES_AMOUNT;
    }

    /**
     * Returns whether the target holds pieces or a volume, which is not overwritten from another
     * field.
     */
    private boolean isCounted(String target) {
        return !target.equals(model.focus())
                && model.form().value(target) instanceof Amount amount
                && amount.unit().kind() != MeasureKind.MASS;
    }

    private boolean lineExists(String target) {
        UUID id = Pointer.lineId(target).orElseThrow();
        return WEIGHED_LISTS.stream()
                .flatMap(list -> model.form().lines(list).stream())
                .anyMatch(line -> RecordShape.lineId(line).equals(id));
    }

    private static String line(String pointer) {
        String id = Pointer.lineId(pointer).orElseThrow().toString();
        return pointer.substring(0, pointer.indexOf(id) + id.length());
    }

    /** Hint with the key that takes a weight. */
    private static final class ScaleHint {
        private ScaleHint() {}

        /** Returns a label that is empty without a scale. */
        public static Label of(UiContext ui, ScaleSettingModel scale) {
            String key = Keymap.entry("weigh").hint();
            Label hint =
                    ui.texts()
                            .label(m ->
                                    scale.get().isEmpty() ? "" : m.text("editor.lines.weigh", key));
            hint.getStyleClass().add("hint");
            // A binding is weak: the scale outlives the editor and must not keep it alive.
            var bound = new SimpleObjectProperty<@Nullable ScaleSetting>();
            bound.bind(scale.setting());
            bound.addListener((_, _, _) -> ui.texts().repaint(hint));
            hint.getProperties().put(ScaleHint.class, bound);
            return hint;
        }
    }
}
