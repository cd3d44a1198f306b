package rubezh.device.medium;

import module java.base;

import rubezh.device.medium.MediumService.RemovableMedia;

/** Computer on which each folder below another one is a stick that nobody can eject. */
public final class FakeSticks {
    private FakeSticks() {}

    /** Returns the media of this computer. */
    public static MediumService in(Path folder) {
        return new MediumService(Path.of("/none"), new RemovableMedia(List.of(folder)));
    }
}
