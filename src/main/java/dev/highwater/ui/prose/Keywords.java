package dev.highwater.ui.prose;

/// Reserved words of programming languages, parted by spaces.
final class Keywords {
  static final String JAVA =
      "abstract assert boolean break byte case catch char class const continue default do double"
          + " else enum extends final finally float for goto if implements import instanceof int"
          + " interface long native new non-sealed null package permits private protected public"
          + " record return sealed short static strictfp super switch synchronized this throw throws"
          + " transient true false try var void volatile when while yield";
  static final String KOTLIN =
      "abstract as break by catch class companion const constructor continue data do else enum false"
          + " final finally for fun if import in inline interface internal is it lateinit null object"
          + " open operator override package private protected public return sealed super suspend this"
          + " throw true try typealias val var when where while";
  static final String SCALA =
      "abstract case catch class def do else enum extends false final finally for given if implicit"
          + " import lazy match new null object override package private protected return sealed super"
          + " then this throw trait true try type using val var while with yield";
  static final String C =
      "alignas auto bool break case catch char class const constexpr continue decltype default define"
          + " delete do double else enum explicit export extern false final float for friend goto if"
          + " include inline int long mutable namespace new noexcept nullptr operator override private"
          + " protected public register return short signed sizeof static struct switch template this"
          + " throw true try typedef typename union unsigned using virtual void volatile while NULL";
  static final String C_SHARP =
      "abstract as async await base bool break byte case catch char class const continue decimal"
          + " default delegate do double else enum event explicit extern false finally fixed float for"
          + " foreach get if implicit in int interface internal is lock long namespace new null object"
          + " operator out override params private protected public readonly record ref return sealed"
          + " set short static string struct switch this throw true try typeof uint using var virtual"
          + " void volatile when where while yield";
  static final String GO =
      "break case chan const continue default defer else fallthrough false for func go goto if import"
          + " interface map nil package range return select struct switch true type var bool byte"
          + " error float32 float64 int int32 int64 rune string uint uint8 uint32 uint64";
  static final String RUST =
      "as async await break const continue crate dyn else enum extern false fn for if impl in let loop"
          + " match mod move mut pub ref return self Self static struct super trait true type unsafe use"
          + " where while bool char f32 f64 i32 i64 str u8 u32 u64 usize String";
  static final String SCRIPT =
      "abstract any as async await boolean break case catch class const continue debugger declare"
          + " default delete do else enum export extends false finally for from function get if"
          + " implements import in instanceof interface let namespace new null number of private"
          + " protected public readonly return set static string super switch this throw true try type"
          + " typeof undefined unknown var void while with yield";
  static final String PYTHON =
      "and as assert async await break case class continue def del elif else except False finally for"
          + " from global if import in is lambda match None nonlocal not or pass raise return self True"
          + " try while with yield";
  static final String SHELL =
      "case do done elif else esac export fi for function if in local readonly return select then"
          + " until while set unset source alias cd echo exit sudo";
  static final String SQL =
      "add all alter and as asc begin between by case check column commit constraint create cross"
          + " database default delete desc distinct drop else end exists false foreign from full group"
          + " having if in index inner insert integer into is join key left like limit not null numeric"
          + " offset on or order outer over partition primary real references right rollback select set"
          + " table text then transaction true union unique update using values varchar view when where"
          + " with int bigint boolean date timestamp";

  private Keywords() {}
}
