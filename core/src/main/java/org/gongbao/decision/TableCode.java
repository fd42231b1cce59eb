package org.gongbao.decision;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.expression.Expression;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/** Writes the code that goes through the rows of a small table, one comparison after the other. */
final class TableCode {

    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final int VALUES = 1;
    private static final int HITS = 2;
    private static final int PASSES = 3;
    private static final int FIRST_LOCAL = 4;

    private final CodeBuilder code;
    private final TestedColumns columns;
    private final List<Object> constants;

    private TableCode(CodeBuilder code, TestedColumns columns, List<Object> constants) {
        this.code = code;
        this.columns = columns;
        this.constants = constants;
    }

    static RowFinder compile(TestedColumns columns) {
        List<Object> constants = new ArrayList<>();
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        ClassDesc name = ClassDesc.of(TableCode.class.getPackageName(), "RowsOfTable");
        byte[] bytes = ClassFile.of()
                .build(
                        name,
                        type -> type.withFlags(AccessFlag.FINAL)
                                .withInterfaceSymbols(desc(RowFinder.class))
                                .withMethodBody(
                                        ConstantDescs.INIT_NAME,
                                        ConstantDescs.MTD_void,
                                        0,
                                        init -> init.aload(0)
                                                .invokespecial(OBJECT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                                .return_())
                                .withMethodBody(
                                        "find",
                                        MethodTypeDesc.of(
                                                ConstantDescs.CD_boolean, OBJECT.arrayType(), desc(Hits.class)),
                                        ClassFile.ACC_PUBLIC,
                                        body -> new TableCode(body, columns, constants).write()));
        try {
            MethodHandles.Lookup hidden = lookup.defineHiddenClassWithClassData(bytes, List.copyOf(constants), true);
            return (RowFinder) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the written class cannot be used", impossible);
        }
    }

    private void write() {
        Label unsure = code.newLabel();
        for (int column = 0; column < columns.positions().size(); column++) {
            load(column, unsure);
        }
        List<Logic.Row> rows = columns.table().rows();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).otherwise()) {
                row(row, rows.get(row), unsure);
            }
        }
        code.iconst_1().ireturn();
        code.labelBinding(unsure).iconst_0().ireturn();
    }

    private void load(int column, Label unsure) {
        Class<?> type = columns.classes().get(column);
        if (type != null) {
            code.aload(VALUES)
                    .loadConstant(columns.positions().get(column))
                    .aaload()
                    .astore(FIRST_LOCAL + column);
            code.aload(FIRST_LOCAL + column).instanceOf(desc(type)).ifeq(unsure);
            code.aload(FIRST_LOCAL + column).checkcast(desc(type)).astore(FIRST_LOCAL + column);
        }
    }

    private void row(int number, Logic.Row row, Label unsure) {
        Label next = code.newLabel();
        for (int column = 0; column < row.tests().size(); column++) {
            if (columns.isPlain(row, column)) {
                cell(column, row.tests().get(column), next);
            } else {
                interpreted(new InterpretedCell(columns, column, row.tests().get(column)), next, unsure);
            }
        }
        code.aload(HITS)
                .loadConstant(number)
                .invokevirtual(desc(Hits.class), "add", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
        if (columns.table().policy() == HitPolicy.FIRST) {
            code.iconst_1().ireturn();
        }
        code.labelBinding(next);
    }

    private void interpreted(InterpretedCell cell, Label next, Label unsure) {
        constant(cell);
        code.aload(VALUES)
                .invokevirtual(
                        desc(InterpretedCell.class),
                        "test",
                        MethodTypeDesc.of(ConstantDescs.CD_int, OBJECT.arrayType()))
                .istore(PASSES)
                .iload(PASSES)
                .iflt(unsure)
                .iload(PASSES)
                .ifeq(next);
    }

    private void cell(int column, UnaryTests cell, Label next) {
        if (cell.isAny()) {
            return;
        }
        Label holds = code.newLabel();
        for (UnaryTests.Test test : cell.tests()) {
            Label fails = code.newLabel();
            switch (test) {
                case UnaryTests.Compare compare -> compare(column, compare.relation(), compare.value(), fails);
                case UnaryTests.Interval interval -> {
                    bound(column, interval.low(), interval.lowIncluded(), true, fails);
                    bound(column, interval.high(), interval.highIncluded(), false, fails);
                }
                case UnaryTests.Condition condition -> throw new IllegalStateException("not a comparison");
            }
            code.goto_(cell.negated() ? next : holds).labelBinding(fails);
        }
        if (!cell.negated()) {
            code.goto_(next);
        }
        code.labelBinding(holds);
    }

    private void bound(int column, @Nullable Expression end, boolean included, boolean low, Label fails) {
        if (end != null) {
            Expression.Relation relation = low
                    ? included ? Expression.Relation.AT_LEAST : Expression.Relation.GREATER
                    : included ? Expression.Relation.AT_MOST : Expression.Relation.LESS;
            compare(column, relation, end, fails);
        }
    }

    /** Goes on where the comparison holds. */
    private void compare(int column, Expression.Relation relation, Expression operand, Label fails) {
        if (!(operand instanceof Expression.Constant constant) || constant.value() == null) {
            throw new IllegalStateException("not a constant");
        }
        code.aload(FIRST_LOCAL + column);
        constant(constant.value());
        code.checkcast(OBJECT)
                .invokeinterface(desc(Comparable.class), "compareTo", MethodTypeDesc.of(ConstantDescs.CD_int, OBJECT));
        switch (relation) {
            case EQUAL -> code.ifne(fails);
            case NOT_EQUAL -> code.ifeq(fails);
            case LESS -> code.ifge(fails);
            case AT_MOST -> code.ifgt(fails);
            case GREATER -> code.ifle(fails);
            case AT_LEAST -> code.iflt(fails);
        }
    }

    private void constant(Object value) {
        code.ldc(DynamicConstantDesc.ofNamed(
                ConstantDescs.BSM_CLASS_DATA_AT, ConstantDescs.DEFAULT_NAME, desc(value.getClass()), constants.size()));
        constants.add(value);
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
