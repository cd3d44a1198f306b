package rubezh.device.medium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.device.medium.MediumService.Medium;
import rubezh.device.medium.MediumService.MediumState;
import rubezh.fixtures.PrivateBus;
import rubezh.text.Fault;

/** What a system is asked to do with a stick, over a real bus, and what its answers mean. */
@SuppressWarnings("NullAway.Init") // made before each test
final class MediumServiceTest {
    private static final String BLOCK = "/org/freedesktop/UDisks2/block_devices/sdb1";
    private static final String UNMOUNTED = "Unmount " + BLOCK;
    private static final String POWERED_OFF = "PowerOff /org/freedesktop/UDisks2/drives/Stick";

    @TempDir Path root;
    private PrivateBus daemon;
    private FakeDisks disks;
    private MediumService media;

    @BeforeEach
    void start() {
        daemon = PrivateBus.start(root);
        disks = new FakeDisks(daemon);
        media = MediumService.of(Map.of("DBUS_SYSTEM_BUS_ADDRESS", daemon.address()));
    }

    @AfterEach
    void stop() {
        disks.close();
        daemon.close();
    }

    private Medium stick() {
        return media.require(root.resolve("not there yet/bundle.json"));
    }

    private void assertRefused(String code, String method, String error) {
        disks.refuse(method, error);
        assertThatThrownBy(() -> media.eject(stick()))
                .asInstanceOf(type(Fault.class))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code))
                .satisfies(fault -> assertThat(fault.arguments()).contains("OBMEN"));
        disks.refuse(method, "");
    }

    @Test
    void aStickIsUnmountedAndPoweredOff() {
        assertThat(stick().name()).isEqualTo("OBMEN");
        assertThat(media.eject(stick())).isEqualTo(MediumState.EJECTED);
        assertThat(disks.acts()).containsExactly(UNMOUNTED, POWERED_OFF);
    }

    @Test
    void aDriveThatCannotBePoweredOffGivesItsMediumOut() {
        disks.set("CanPowerOff", false);
        assertThat(media.eject(stick())).isEqualTo(MediumState.UNMOUNTED);
        disks.set("Ejectable", true);
        assertThat(media.eject(stick())).isEqualTo(MediumState.EJECTED);
        assertThat(disks.acts())
                .containsExactly(UNMOUNTED, UNMOUNTED, POWERED_OFF.replace("PowerOff", "Eject"));
    }

    @Test
    void theVolumeOfAnEncryptedStickIsLockedToo() {
        disks.set("CryptoBackingDevice", FakeDisks.BACKING);
        disks.set("Drive", "/");
        assertThat(media.eject(stick())).isEqualTo(MediumState.EJECTED);
        assertThat(disks.acts())
                .containsExactly(UNMOUNTED, "Lock " + FakeDisks.BACKING, POWERED_OFF);
    }

    @Test
    void whatTheSystemRefusesHasACodeAndCanBeTriedAgain() {
        assertRefused("MED-003", "Unmount", "DeviceBusy");
        assertRefused("MED-004", "Unmount", "NotAuthorized");
        assertRefused("MED-006", "Unmount", "Failed");
        assertThat(disks.acts()).as("nothing happened").isEmpty();
        assertRefused("MED-005", "PowerOff", "DeviceBusy");
        disks.refuse("Unmount", "NotMounted");
        assertThat(media.eject(stick())).as("somebody did").isEqualTo(MediumState.EJECTED);
        disks.refuse("PowerOff", "Failed");
        assertThat(media.eject(stick())).isEqualTo(MediumState.UNMOUNTED);
    }

    @Test
    void aDriveBuiltInIsNoMedium() {
        assertThat(media.find(root)).isPresent();
        disks.set("Removable", false);
        assertNone("MED-002");
        disks.set("none", true);
        assertNone("MED-002");
    }

    @Test
    void withoutTheServiceOrTheBusThereIsNoMedium() {
        disks.close();
        assertNone("MED-001");
        daemon.close();
        assertNone("MED-001");
    }

    private void assertNone(String code) {
        assertThat(media.find(root)).isEmpty();
        assertThatThrownBy(this::stick)
                .asInstanceOf(type(Fault.class))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
