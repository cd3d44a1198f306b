package rubezh.journey.device;

import java.util.List;
import rubezh.domain.reference.ReferenceData;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.inbox.InboxDialog;
import rubezh.ui.seizure.scale.ScaleDialog;

/** Commands that open the settings of devices, as the window has them. */
public final class DeviceCommands {
    private DeviceCommands() {}

    public static List<Command> of(UiContext ui, ReferenceData reference, LocalDevices devices) {
        var editors = new FieldEditorFactory(ui, reference);
        return List.of(
                Command.of("scale", () -> new ScaleDialog(ui, editors, devices.scale()).show()),
                Command.of(
                        "scan-folder", () -> new InboxDialog(ui, devices.inboxMonitor()).show()));
    }
}
