package rubezh.build;

import module java.base;

import java.util.jar.Attributes;

/**
 * Makes the copied libraries fit for a start-up cache, at build time. The JDK keeps no class there
 * that comes from a signed jar, or whose file is older than Java 6 (JEP 483): a jar with such ones
 * is written anew without its signature, and with those classes in the form of Java 8, which brings
 * them the stack maps that their verification needs. Argument: the folder of the jars.
 */
public final class LibraryNormalizer {
    /** Attribute of the manifest that says what was changed, as some licences ask for. */
    static final String NOTE = "Rubezh-Changed";

    private static final String CHANGES = "signature removed, old classes in the form of Java 8";

    /** Newest form of a class file that no cache takes. */
    private static final int TOO_OLD = ClassFile.JAVA_5_VERSION;

    /** Signature files and blocks (Jar File Specification, "Signed JAR File"). */
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    /** The transformation writes every method again, so that it gets its stack map. */
    private static final ClassTransform TO_JAVA_8 =
            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                    .andThen(
                            ClassTransform.endHandler(
                                    end -> end.withVersion(ClassFile.JAVA_8_VERSION, 0)));

    private final ClassFile classes;

    private LibraryNormalizer(ClassLoader libraries) {
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(libraries)
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .cached();
        this.classes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    public static void main(String[] arguments) throws IOException {
        convert(Path.of(arguments[0]));
    }

    /** Converts the jars of a folder that need it; the others stay as they are. */
    static void convert(Path folder) throws IOException {
        List<Path> jars = jars(folder);
        URL[] path = jars.stream().map(LibraryNormalizer::url).toArray(URL[]::new);
        try (var libraries = new URLClassLoader(path)) {
            var converter = new LibraryNormalizer(libraries);
            for (Path jar : jars) {
                converter.convertIfNeeded(jar);
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void convertIfNeeded(Path file) throws IOException {
        Path converted = file.resolveSibling(file.getFileName() + ".part");
        try (var jar = new JarFile(file.toFile(), false)) {
            if (!needsConversion(jar)) {
                return;
            }
            try (var out = new JarOutputStream(Files.newOutputStream(converted))) {
                write(jar, out);
            }
        }
        Files.move(converted, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean needsConversion(JarFile jar) throws IOException {
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (isSignature(entry) || isClass(entry) && isTooOld(start(jar, entry))) {
                return true;
            }
        }
        return false;
    }

    /** Copies the entries in their order and with their times, so that a build can be repeated. */
    private void write(JarFile jar, JarOutputStream out) throws IOException {
        JarEntry first = new JarEntry(JarFile.MANIFEST_NAME);
        first.setTime(jar.getEntry(JarFile.MANIFEST_NAME).getTime());
        out.putNextEntry(first);
        manifest(jar).write(out);
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (!isSignature(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                var copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                byte[] content = read(jar, entry);
                out.write(isClass(entry) ? converted(content) : content);
            }
        }
    }

    /** Returns the main attributes; those of single files are their digests. */
    private static Manifest manifest(JarFile jar) throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putAll(jar.getManifest().getMainAttributes());
        attributes.putValue(NOTE, CHANGES);
        return manifest;
    }

    private byte[] converted(byte[] content) {
        return isTooOld(content)
                ? classes.transformClass(classes.parse(content), TO_JAVA_8)
                : content;
    }

    private static boolean isSignature(JarEntry entry) {
        return SIGNATURE.matcher(entry.getName().toUpperCase(Locale.ROOT)).matches();
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class");
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** Returns the bytes up to the version. */
    private static byte[] start(JarFile jar, JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readNBytes(8);
        }
    }

    /** Reads the major version, bytes 6 and 7 (JVMS 4.1). */
    private static boolean isTooOld(byte[] content) {
        return ((content[6] & 0xFF) << 8 | content[7] & 0xFF) <= TOO_OLD;
    }
}
