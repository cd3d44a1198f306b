package rubezh.shape;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import module java.base;

import rubezh.shape.RecordAccess.MadeAccess;

/**
 * Hidden class that reads and builds records of one type as hand-written code would. A method
 * handle that is no constant is never inlined, which made reflection the first cost of an import.
 */
final class AccessClass {
    private static final ClassDesc MADE = desc(MadeAccess.class);
    private static final MethodTypeDesc VALUE = MethodTypeDesc.of(CD_Object, CD_Object, CD_int);
    private static final MethodTypeDesc BUILD = MethodTypeDesc.of(CD_Object, CD_Object.arrayType());

    private final ClassDesc type;
    private final List<RecordComponent> components;

    private AccessClass(Class<?> type, List<RecordComponent> components) {
        this.type = desc(type);
        this.components = components;
    }

    /** Makes the class of a record type and its only instance. */
    static MadeAccess of(Class<?> type, List<RecordComponent> components) {
        try {
            byte[] bytes = new AccessClass(type, components).bytes();
            var made = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
            return (MadeAccess) made.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        ClassDesc name = ClassDesc.of(AccessClass.class.getPackageName(), "RecordAccessOfOneType");
        int open = ClassFile.ACC_PUBLIC;
        return ClassFile.of()
                .build(
                        name,
                        made ->
                                made.withFlags(open | ClassFile.ACC_FINAL)
                                        .withInterfaceSymbols(MADE)
                                        .withMethodBody(
                                                INIT_NAME, MTD_void, open, AccessClass::constructor)
                                        .withMethodBody("value", VALUE, open, this::value)
                                        .withMethodBody("build", BUILD, open, this::build));
    }

    private static void constructor(CodeBuilder code) {
        code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_();
    }

    /** Writes a switch over the places with a call of the accessor in each case. */
    private void value(CodeBuilder code) {
        Label none = code.newLabel();
        var cases = new ArrayList<SwitchCase>();
        for (int i = 0; i < components.size(); i++) {
            cases.add(SwitchCase.of(i, code.newLabel()));
        }
        code.iload(2).tableswitch(none, cases);
        for (SwitchCase one : cases) {
            RecordComponent component = components.get(one.caseValue());
            ClassDesc result = desc(component.getType());
            code.labelBinding(one.target()).aload(1).checkcast(type);
            code.invokevirtual(type, component.getName(), MethodTypeDesc.of(result));
            box(code, result);
            code.areturn();
        }
        code.labelBinding(none).aconst_null().areturn();
    }

    /** Writes a call of the constructor with all values, each cast to its type. */
    private void build(CodeBuilder code) {
        code.new_(type).dup();
        var parameters = new ArrayList<ClassDesc>();
        for (int i = 0; i < components.size(); i++) {
            ClassDesc parameter = desc(components.get(i).getType());
            parameters.add(parameter);
            code.aload(1).loadConstant(i).aaload();
            unbox(code, parameter);
        }
        code.invokespecial(type, INIT_NAME, MethodTypeDesc.of(CD_void, parameters)).areturn();
    }

    private static void box(CodeBuilder code, ClassDesc value) {
        if (value.isPrimitive()) {
            ClassDesc boxed = boxed(value);
            code.invokestatic(boxed, "valueOf", MethodTypeDesc.of(boxed, value));
        }
    }

    private static void unbox(CodeBuilder code, ClassDesc value) {
        ClassDesc boxed = value.isPrimitive() ? boxed(value) : value;
        code.checkcast(boxed);
        if (value.isPrimitive()) {
            String name = TypeKind.from(value).upperBound().displayName() + "Value";
            code.invokevirtual(boxed, name, MethodTypeDesc.of(value));
        }
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        try {
            var type = (Class<?>) primitive.resolveConstantDesc(MethodHandles.lookup());
            return desc(MethodType.methodType(type).wrap().returnType());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
