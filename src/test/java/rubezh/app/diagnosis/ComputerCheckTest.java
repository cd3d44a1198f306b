package rubezh.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.app.diagnosis.CheckedFixture.NOW;
import static rubezh.app.diagnosis.CheckedFixture.ZONE;
import static rubezh.app.diagnosis.CheckedFixture.codes;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.app.diagnosis.CheckedComputer.CheckedFolders;
import rubezh.diagnosis.CheckResult;
import rubezh.fixtures.SmallDisk;

/** Each check of the computer that needs no register, as it should be and as it fails. */
class ComputerCheckTest {
    @TempDir Path root;
    private CheckedFixture fixture;

    @BeforeEach
    void makeFolders() throws IOException {
        fixture = new CheckedFixture(root);
        for (String name : List.of("data", "config", "state", "backups")) {
            Files.createDirectory(
                    root.resolve(name),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    @AfterEach
    void makeMutable() throws InterruptedException {
        SmallDisk.run("chattr", "-i", fixture.data().toString());
    }

    private List<String> disks(Path data) {
        var folders =
                new CheckedFolders(
                        data, root, root, root.resolve("not/yet/there"), Optional.of(root));
        return codes(new DiskCheck(fixture.of(folders, Clock.systemUTC())).run());
    }

    @Test
    void aDiskWithRoomIsGood() {
        assertThat(disks(fixture.data()))
                .containsExactly("DSK-001", "DSK-001", "DSK-001", "DSK-001");
    }

    @Test
    void aSmallDiskIsToldAndAFullOneIsAFault() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(root.resolve("disk"), 64)) {
            Path data = Files.createDirectory(root.resolve("disk/data"));
            assertThat(disks(data)).first().isEqualTo("DSK-002");

            disk.fillBut(10);

            assertThat(disks(data)).containsExactly("DSK-003", "DSK-001", "DSK-001", "DSK-001");
        }
    }

    private List<String> folders() {
        return codes(new FolderCheck(fixture.computer()).run());
    }

    @Test
    void ownFoldersThatNobodyElseReadsAreGood() throws IOException {
        assertThat(folders()).containsExactly("FLD-001");
        Files.delete(root.resolve("backups"));
        assertThat(folders()).as("a folder that is not there yet").containsExactly("FLD-001");
    }

    @Test
    void aFolderOnAReadOnlyDiskIsAFault() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(fixture.data(), 4)) {
            disk.protect();
            assertThat(folders()).containsExactly("FLD-002");
        }
    }

    @Test
    void aFolderWithoutTheRightToWriteIsAFault() throws Exception {
        boolean closed = SmallDisk.run("chattr", "+i", fixture.data().toString());
        org.junit.jupiter.api.Assumptions.assumeTrue(closed, "no right to close a folder");
        assertThat(folders()).containsExactly("FLD-003");
    }

    @Test
    void aFolderOfSomebodyElseIsTold() {
        var check = new FolderCheck(fixture.with(fixture.system("user.name", "nobody-here")));
        assertThat(codes(check.run())).containsOnly("FLD-004").hasSize(4);
    }

    @Test
    void whatOthersMayReadIsCounted() throws IOException {
        Path file = Files.writeString(fixture.data().resolve("station.db"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(fixture.data(), PosixFilePermissions.fromString("rwxr-x---"));

        List<CheckResult> results = new FolderCheck(fixture.computer()).run();

        assertThat(codes(results)).containsExactly("FLD-005");
        assertThat(results.getFirst().arguments()).contains(2L);
    }

    @Test
    void printersAreCountedAndAPrintServiceThatFailsIsTold() {
        assertThat(codes(new PrinterCheck(() -> List.of("HP"), () -> true).run()))
                .containsExactly("PRN-001");
        assertThat(codes(new PrinterCheck(() -> List.of("HP"), () -> false).run()))
                .containsExactly("PRN-004");
        assertThat(codes(new PrinterCheck(List::of, () -> true).run())).containsExactly("PRN-002");
        Supplier<List<String>> broken =
                () -> {
                    throw new NoClassDefFoundError("sun/print/CUPSPrinter");
                };
        assertThat(codes(new PrinterCheck(broken, () -> true).run())).containsExactly("PRN-003");
    }

    private List<String> fonts(Function<String, Optional<InputStream>> files) {
        return codes(new FontCheck(fixture.computer(), files).run());
    }

    @Test
    void theFontsOfTheProgramHaveAllLetters() throws IOException {
        fixture.write("system/etc/fonts/fonts.conf", "<fontconfig/>");
        fixture.write("home/.local/share/fonts/any.ttf", "");
        assertThat(fonts(FontCheck::resource)).containsExactly("FNT-001", "FNT-004");
    }

    @Test
    void aFontWithoutTajikLettersIsAFault() {
        assertThat(fonts(name -> FontCheck.resource("JetBrainsMono-Regular.ttf")))
                .contains("FNT-002")
                .doesNotContain("FNT-001");
    }

    @Test
    void aFontThatIsMissingOrNoneIsAFault() {
        assertThat(fonts(_ -> Optional.empty())).contains("FNT-003");
        var text = "no font at all".getBytes(StandardCharsets.UTF_8);
        assertThat(fonts(_ -> Optional.of(new ByteArrayInputStream(text)))).contains("FNT-003");
    }

    @Test
    void aDesktopWithoutFontsIsTold() throws IOException {
        assertThat(fonts(FontCheck::resource)).containsExactly("FNT-001", "FNT-005");
        fixture.write("system/etc/fonts/fonts.conf", "<fontconfig/>");
        fixture.write("system/usr/share/fonts/readme.txt", "");
        assertThat(fonts(FontCheck::resource)).containsExactly("FNT-001", "FNT-006");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    system/etc/default/keyboard | XKBLAYOUT="us,ru" | KBD-001
                    system/etc/default/keyboard | XKBLAYOUT="us" | KBD-002
                    system/etc/vconsole.conf | KEYMAP=ru | KBD-001
                    system/etc/X11/xorg.conf.d/00-keyboard.conf | Option "XkbLayout" "us,kg(ru)" | KBD-001
                    home/.config/kxkbrc | LayoutList=us,de | KBD-002
                    home/.config/kxkbrc | LayoutList=us,ru(winkeys) | KBD-001
                    system/etc/hostname | XKBLAYOUT="us,ru" | KBD-003
                    """)
    void layoutsAreReadFromFilesOfLinux(String file, String text, String code) throws IOException {
        fixture.write(file, text);
        assertThat(codes(new KeyboardCheck(fixture.computer()).run())).containsExactly(code);
    }

    @Test
    void anotherJavaThanTheTestedOneIsTold() throws IOException {
        assertThat(codes(new ProgramCheck(fixture.computer()).run()))
                .containsExactly("PRG-001", "PRG-005");
        fixture.write("system/proc/self/maps", "7f00 r-xp /usr/lib/jvm/libjvm.so\n");
        var older = fixture.with(fixture.system("java.specification.version", "21"));
        assertThat(codes(new ProgramCheck(older).run())).containsExactly("PRG-002", "PRG-004");
        fixture.write("system/proc/self/maps", "7f00 r--p /opt/rubezh/lib/rubezh.aot\n");
        assertThat(codes(new ProgramCheck(older).run())).containsExactly("PRG-002", "PRG-003");
    }

    @Test
    void aClockOfAnImpossibleYearIsAFault() throws IOException {
        assertThat(codes(new ClockCheck(fixture.computer()).run(null, null)))
                .containsExactly("CLK-004", "CLK-008");
        fixture.write("system/run/systemd/timesync/synchronized", "");
        var early = fixture.at(Instant.parse("2019-01-01T00:00:00Z"), ZONE);
        assertThat(codes(new ClockCheck(early).run(null, null)))
                .containsExactly("CLK-003", "CLK-007");
    }

    @Test
    void aBackupFromTheFutureShowsAClockThatIsBehind() {
        var check = new ClockCheck(fixture.computer());
        assertThat(codes(check.run(null, NOW.plusSeconds(60)))).contains("CLK-001");
        assertThat(codes(check.run(null, NOW.plusSeconds(7200)))).contains("CLK-002");
    }

    @Test
    void aCheckThatFailsHidesNoOther() {
        var broken =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZONE;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        throw new IllegalStateException("no clock");
                    }
                };
        List<String> codes =
                codes(new LocalDiagnosisService(fixture.of(fixture.folders(), broken)).check());
        assertThat(codes).contains("PRG-009", "FIL-001", "DSK-001", "FNT-001", "PRG-001");
    }
}
