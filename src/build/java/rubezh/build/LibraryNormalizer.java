package rubezh.build;

import module java.base;

import java.util.jar.Attributes;

/**
 * Makes the copied libraries fit for a start-up cache, at build time. The JDK keeps no class there
 * that comes from a signed jar, or whose file is older than Java 6 (JEP 483): a jar with such ones
 * is written anew without its signature, and with those classes in the form of Java 8, which brings
 * them the stack maps that their verification needs. Arguments: the folder of the jars, and {@code
 * --without-native} where native libraries lie beside the jars, so that their copies in the jars,
 * most of them for other systems, are left out.
 */
public final class LibraryNormalizer {
    /** Attribute of the manifest that says what was changed, as some licences ask for. */
    static final String NOTE = "Rubezh-Changed";

    private static final String CHANGES = "signature removed, old classes in the form of Java 8";
    private static final String WITHOUT_NATIVE = "native libraries left out";

    /** Newest form of a class file that no cache takes. */
    private static final int TOO_OLD = ClassFile.JAVA_5_VERSION;

    /** Signature files and blocks (Jar File Specification, "Signed JAR File"). */
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    /** Native libraries of all systems, as files of jars. */
    private static final Pattern NATIVE = Pattern.compile(".+\\.(so|dll|dylib|jnilib)");

    /** The transformation writes every method again, so that it gets its stack map. */
    private static final ClassTransform TO_JAVA_8 =
            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                    .andThen(
                            ClassTransform.endHandler(
                                    end -> end.withVersion(ClassFile.JAVA_8_VERSION, 0)));

    private final ClassFile classes;
    private final boolean withoutNative;

    private LibraryNormalizer(ClassLoader libraries, boolean withoutNative) {
        this.withoutNative = withoutNative;
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(libraries)
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .cached();
        this.classes = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    public static void main(String[] arguments) throws IOException {
        convert(Path.of(arguments[0]), Arrays.asList(arguments).contains("--without-native"));
    }

    /**
     * Converts the jars of a folder that need it; the others stay as they are.
     *
     * @param withoutNative whether native libraries are left out
     */
    static void convert(Path folder, boolean withoutNative) throws IOException {
        List<Path> jars = jars(folder);
        URL[] path = jars.stream().map(LibraryNormalizer::url).toArray(URL[]::new);
        try (var libraries = new URLClassLoader(path)) {
            var converter = new LibraryNormalizer(libraries, withoutNative);
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

    private boolean needsConversion(JarFile jar) throws IOException {
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (isLeftOut(entry) || isClass(entry) && isTooOld(start(jar, entry))) {
                return true;
            }
        }
        return false;
    }

    /** Copies the entries in their order and with their times, so that a build can be repeated. */
    private void write(JarFile jar, JarOutputStream out) throws IOException {
        JarEntry first = new JarEntry(JarFile.MANIFEST_NAME);
        first.setTime(jar.entries().nextElement().getTime());
        out.putNextEntry(first);
        manifest(jar).write(out);
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (!isLeftOut(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                var copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                byte[] content = read(jar, entry);
                out.write(isClass(entry) ? converted(content) : content);
            }
        }
    }

    /** Returns the main attributes; those of single files are their digests. */
    private Manifest manifest(JarFile jar) throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (jar.getManifest() != null) {
            attributes.putAll(jar.getManifest().getMainAttributes());
        }
        attributes.putValue(NOTE, withoutNative ? WITHOUT_NATIVE : CHANGES);
        return manifest;
    }

    private byte[] converted(byte[] content) {
        return isTooOld(content)
                ? classes.transformClass(classes.parse(content), TO_JAVA_8)
                : content;
    }

    private boolean isLeftOut(JarEntry entry) {
        return isSignature(entry) || withoutNative && NATIVE.matcher(entry.getName()).matches();
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
