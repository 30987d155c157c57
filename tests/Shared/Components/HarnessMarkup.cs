using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components.RenderTree;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>Render trees as HTML; an event handler becomes an attribute that holds its id.</summary>
internal static class HarnessMarkup
{
    /// <summary>Start of the attributes that stand for event handlers.</summary>
    public const string Handler = "blazor:";

    private static readonly HashSet<string> s_void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    public static string Write(int component, Func<int, ArrayRange<RenderTreeFrame>> framesOf)
    {
        var html = new StringBuilder();
        var frames = framesOf(component);
        Range(html, frames.Array, 0, frames.Count, framesOf);
        return html.ToString();
    }

    private static void Range(StringBuilder html, RenderTreeFrame[] frames, int from, int to, Func<int, ArrayRange<RenderTreeFrame>> framesOf)
    {
        var at = from;
        while (at < to)
        {
            ref var frame = ref frames[at];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Element:
                    Element(html, frames, at, framesOf);
                    at += frame.ElementSubtreeLength;
                    break;
                case RenderTreeFrameType.Component:
                    var child = framesOf(frame.ComponentId);
                    Range(html, child.Array, 0, child.Count, framesOf);
                    at += frame.ComponentSubtreeLength;
                    break;
                case RenderTreeFrameType.Region:
                    Range(html, frames, at + 1, at + frame.RegionSubtreeLength, framesOf);
                    at += frame.RegionSubtreeLength;
                    break;
                case RenderTreeFrameType.Text:
                    html.Append(WebUtility.HtmlEncode(frame.TextContent));
                    at++;
                    break;
                case RenderTreeFrameType.Markup:
                    html.Append(frame.MarkupContent);
                    at++;
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    private static void Element(StringBuilder html, RenderTreeFrame[] frames, int at, Func<int, ArrayRange<RenderTreeFrame>> framesOf)
    {
        ref var element = ref frames[at];
        var end = at + element.ElementSubtreeLength;
        html.Append('<').Append(element.ElementName);
        var child = at + 1;
        for (; child < end && frames[child].FrameType == RenderTreeFrameType.Attribute; child++)
        {
            Attribute(html, frames[child]);
        }

        html.Append('>');
        if (!s_void.Contains(element.ElementName))
        {
            Range(html, frames, child, end, framesOf);
            html.Append("</").Append(element.ElementName).Append('>');
        }
    }

    private static void Attribute(StringBuilder html, in RenderTreeFrame frame)
    {
        var (name, value) = frame.AttributeEventHandlerId != 0
            ? (Handler + frame.AttributeName, (object)frame.AttributeEventHandlerId)
            : (frame.AttributeName, frame.AttributeValue);
        if (value is false or null)
        {
            return;
        }

        html.Append(' ').Append(name);
        if (value is not true)
        {
            html.Append("=\"").Append(WebUtility.HtmlEncode(value.ToString())).Append('"');
        }
    }
}
